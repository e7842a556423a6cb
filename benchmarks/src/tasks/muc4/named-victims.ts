import type { Mention, Participant, Report } from '@wiregraph/schema'
import type { Count } from './template.ts'
import type { View } from './view.ts'

/** What leads to a name in its sentence: "the victims were identified as …", "the body of …", "among the dead are …". */
const before =
  /\b(?:victims?|dead|injured|wounded|killed|murdered|slain|kidnapped|abducted|assassinated|hostages?|deceased|body|bodies|corpses?|remains)\b(?: \w{2,12}){0,3},? (?:(?:was|were|been|is|are|as) (?:identified as|named|called|known as)|identified as|are|were|is|was|include[sd]?|including|of)(?: (?:the|a|an))?(?:[ ,;:]+[\w.'-]{1,20}){0,40}[ ,;:]*$/i
const ofDeed =
  /\b(?:murder|assassination|killing|kidnapping|abduction|death|murderers?|assassins?|killers?|kidnappers?|slaying|disappearance) of(?: [\w.'-]{1,20}){0,7},? ?$/i
/** "claimed the lives of …", "the murdered …". */
const ofLife = /\b(?:claim|cost|took|take)\w{0,3} the (?:life|lives) of(?: [\w.'-]{1,20}){0,5},? ?$/i
const onThem = /\battempts? (?:on|against)(?: the life of)?(?: [\w.'-]{1,20}){0,4} ?$/i
const after =
  /^['’]s? (?:murder|assassination|kidnapping|abduction|killing|killers|murderers|assassins|body|kidnappers)\b/i
/** ", leader of the union, was found dead", "and his wife were kidnapped". */
const wasDone =
  /^(?:,[^,.]{1,90},| and [^,.]{1,50})?(?:,? who)? (?:(?:was|were|been|has|have|had|also|brutally|presumably|reportedly|found|is|are) ){1,4}(?:dead|murdered|assassinated|massacred|slain|killed|kidnapped|abducted|gunned down|shot to death|shot dead|wounded|injured)\b/i
const stop = /\b(?:said|told|stated|reported|according|added|by|condemned|blamed)\b/i

/** "the residence of [President Mora]", "[Mora]'s house" among what a deed hit: its owner was meant. */
const ownedBy = /\b(?:houses?|homes?|residences?|apartment|mansion) of (?:the )?(?:[\w.-]{1,20} ){0,6}$/i
const owns = /^['’]s? (?:\w{1,15} ){0,2}(?:house|home|residence|apartment|mansion)\b/i

/** Characters before a thing within which its owner may stand. */
const OWNER = 40

function isOwner({ text }: View, reports: readonly Report[], { span }: Mention): boolean {
  const hit = reports.some((r) =>
    r.objects.some((o) => o.span.start - OWNER <= span.start && span.end <= o.span.end + OWNER),
  )
  return (
    hit &&
    (owns.test(text.slice(span.end, span.end + 50)) ||
      ownedBy.test(text.slice(Math.max(0, span.start - 90), span.start)))
  )
}

function sentenceBefore(text: string, start: number): string {
  const from = Math.max(text.lastIndexOf('. ', start - 4), text.lastIndexOf('\n', start), start - 400)
  return text.slice(from + 1, start)
}

function isVictim(view: View, { span }: Mention): boolean {
  const words = sentenceBefore(view.text, span.start)
  const then = view.text.slice(span.end, span.end + 160)
  if (after.test(then) || wasDone.test(then)) return true
  const found = before.exec(words) ?? ofDeed.exec(words) ?? ofLife.exec(words) ?? onThem.exec(words)
  return found !== null && !stop.test(found[0])
}

export interface Named {
  readonly side: Participant
  /** What the words around the name tell of them; null where they tell neither. */
  readonly harm: Count['kind'] | null
  readonly at: number
}

const death = /\b(?:murder|assassinat|kill|death|dead|body|bodies|corpse|slain|slaying|died|remains)/i
const hurt = /\b(?:wounded|injured|injuring|hurt)\b/i
const survived = /\b(?:wounded|injured|kidnap|abduct|hostage|attempt|unharmed|unhurt|escaped|survived)/i

function harmOf(text: string, { start, end }: Mention['span']): Count['kind'] | null {
  const around = `${sentenceBefore(text, start).slice(-90)}${text.slice(end, end + 20)}`
  if (death.test(around)) return survived.test(around) ? null : 'killed'
  return hurt.test(around) ? 'injured' : null
}

/** Between two names of a list: ", mayor of Ambato, and Judge". */
const between =
  /^(?:,(?: [^,.;:]{1,60},)?|;|,? and|, \d{1,2}[,;])(?: and)?(?: (?:his|her|the|a|an))?(?: [\w.'-]{1,20}){0,4} $/

/** Persons whom the article names as victims away from the words of the deed, and those listed with a victim. */
export function namedVictims(view: View, reports: readonly Report[]): Named[] {
  const hit = new Set(reports.flatMap((r) => r.recipients.map((side) => side.span?.end ?? -1)))
  const out: Named[] = []
  const starts = new Set(reports.flatMap((r) => r.recipients.map((side) => side.span?.start ?? -1)))
  for (const mention of view.extraction.mentions) {
    const actor = mention.kind === 'ACTOR' && mention.node !== null ? view.actor(mention.node) : null
    if (actor === null || actor.kind !== 'PERSON' || actor.generic) continue
    const { span } = mention
    const listed =
      [...hit].some((end) => end > 0 && end < span.start && isListed(view.text, end, span.start)) ||
      [...starts].some((at) => at > span.end && isListed(view.text, span.end, at))
    if (!listed && !isVictim(view, mention) && !isOwner(view, reports, mention)) continue
    hit.add(span.end)
    out.push({
      side: { actor: actor.id, text: span.quote, span },
      at: span.start,
      harm: harmOf(view.text, span),
    })
  }
  return out
}

const isListed = (text: string, end: number, start: number) =>
  start - end < 90 &&
  between.test(`${text.slice(end, start)}${text[start - 1] === ' ' ? '' : ' '}`) &&
  !/\b(?:said|told|reported|by|against)\b/i.test(text.slice(end, start))

/** The report to which a name belongs: the nearest before it, else the first. */
export const reportAt = (reports: readonly Report[], at: number): Report | null =>
  reports.filter((r) => r.trigger.start <= at).at(-1) ?? reports[0] ?? null
