import type { Mention, Participant, Report } from '@wiregraph/schema'
import type { View } from './view.ts'

/** What leads to a name in its sentence: "the victims were identified as …", "the body of …", "among the dead are …". */
const before =
  /\b(?:victims?|dead|injured|wounded|killed|murdered|slain|kidnapped|abducted|assassinated|hostages?|deceased|body|bodies|corpses?|remains)\b(?: \w{2,12}){0,3} (?:(?:was|were|been|is|are|as) (?:identified as|named|called|known as)|identified as|are|were|is|was|include[sd]?|including|of)(?: (?:the|a|an))?(?:[ ,;:]+[\w.'-]{1,20}){0,40}[ ,;:]*$/i
const ofDeed =
  /\b(?:murder|assassination|killing|kidnapping|abduction|death|murderers?|assassins?|killers?|kidnappers?|slaying) of(?: [\w.'-]{1,20}){0,7}$/i
const after =
  /^['’]s? (?:murder|assassination|kidnapping|abduction|killing|killers|murderers|assassins|body|kidnappers)\b/i
const stop = /\b(?:said|told|stated|reported|according|added|by|condemned|blamed)\b/i

function sentenceBefore(text: string, start: number): string {
  const from = Math.max(text.lastIndexOf('. ', start - 4), text.lastIndexOf('\n', start), start - 400)
  return text.slice(from + 1, start)
}

function isVictim(view: View, { span }: Mention): boolean {
  const words = sentenceBefore(view.text, span.start)
  if (after.test(view.text.slice(span.end, span.end + 20))) return true
  const found = before.exec(words) ?? ofDeed.exec(words)
  return found !== null && !stop.test(found[0])
}

export interface Named {
  readonly side: Participant
  readonly at: number
}

/** Persons whom the article names as victims away from the words of the deed. */
export function namedVictims(view: View): Named[] {
  return view.extraction.mentions.flatMap((mention): Named[] => {
    const actor = mention.kind === 'ACTOR' && mention.node !== null ? view.actor(mention.node) : null
    if (actor === null || actor.kind !== 'PERSON' || actor.generic || !isVictim(view, mention)) return []
    return [
      { side: { actor: actor.id, text: mention.span.quote, span: mention.span }, at: mention.span.start },
    ]
  })
}

/** The report to which a name belongs: the nearest before it, else the first. */
export const reportAt = (reports: readonly Report[], at: number): Report | null =>
  reports.filter((r) => r.trigger.start <= at).at(-1) ?? reports[0] ?? null
