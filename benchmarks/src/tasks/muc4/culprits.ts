import type { Mention, Participant, Report } from '@wiregraph/schema'
import type { View } from './view.ts'

/** What stands right before those who are said to have done it: "was attributed to …", "blamed …", "the work of …". */
const before =
  /(?:\b(?:attributed|ascribed|traced|linked) to|\bblam(?:ed|es|ing)(?: (?:it|them|this|that|the \w{3,12}) on)?|\b(?:accus|charg)(?:ed|es|ing)|\bwork of|\bresponsibility (?:lies with|of)|\b(?:held|hold|holds|holding) responsible|\bperpetrated by|\bcarried out by|\bcommitted by|\bauthors? of \w{1,12} \w{1,12} (?:was|were)|\bpoint(?:ed|s)? to|\bsuspects?(?: that)?|\bcaused by|\bplanted by|\bplaced by|\bdetonated by|\bcondemned|\bresponsible:)\s+(?:(?:the|a|an|some|alleged|presumed|suspected|members of|group of|unidentified|\w{2,12}-\w{2,12})\s+){0,3}$/i
/** What stands right after them: "… claimed responsibility", "… was responsible for". */
const after =
  /^(?:\s*,[^,]{0,60},)?\s*(?:(?:has|have|had|also|today|later|yesterday|immediately|publicly|is|are|was|were|which|who|allegedly|reportedly|apparently|being|been)\s+){0,4}(?:claim(?:ed|s|ing)? (?:the )?(?:responsibility|credit|authorship)|(?:admitted|acknowledged|assumed|accepted|took|taken) (?:\w{1,10} )?(?:responsibility|credit)|(?:held |believed to be |considered |thought to be )?responsible (?:for|of)|(?:were |was )?(?:involved|implicated) in|behind (?:the|this|these)|perpetrated|participated in|accused of|charged with|suspected of|blamed for)\b/i
const denied = /\b(?:denied|deny|denies|not|no|nobody|none|whether|rejected|false)\b/i
const kinds = new Set([
  'ARMED_GROUP',
  'MILITARY',
  'POLICE',
  'PERSON',
  'PARTY',
  'OTHER',
  'POPULATION',
  'GOVERNMENT',
])

/** The span's sentence, roughly: from the last full stop before it to the next behind it. */
function around(text: string, mention: Mention): { before: string; after: string } {
  const { start, end } = mention.span
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start), start - 160)
  const ends = [text.indexOf('. ', end), text.indexOf('\n', end), end + 120].filter((i) => i >= 0)
  return { before: text.slice(from + 1, start), after: text.slice(end, Math.min(...ends)) }
}

export interface Culprit {
  readonly side: Participant
  /** Offset of the words that name them. */
  readonly at: number
}

function culpritOf(view: View, mention: Mention): Culprit[] {
  const actor = mention.node === null ? null : view.actor(mention.node)
  if (mention.kind !== 'ACTOR' || actor === null || !kinds.has(actor.kind)) return []
  if (actor.generic && actor.kind === 'GOVERNMENT') return []
  const words = around(view.text, mention)
  const claims = after.test(words.after)
  if (!claims && !before.test(words.before)) return []
  if (denied.test(words.before.slice(-60)) || denied.test(words.after.slice(0, 25))) return []
  return [{ side: { actor: actor.id, text: mention.span.quote, span: mention.span }, at: mention.span.start }]
}

/** Those whom the article names as having done it, away from the words of the deed. */
export const culpritsOf = (view: View): Culprit[] =>
  view.extraction.mentions.flatMap((mention) => culpritOf(view, mention))

/** The report that a culprit's sentence means: the nearest one told before it or in its sentence, else the first. */
export function deedOf(reports: readonly Report[], culprit: Culprit): Report | null {
  const near = reports.filter((r) => r.trigger.start <= culprit.at + 200)
  return near.at(-1) ?? reports[0] ?? null
}
