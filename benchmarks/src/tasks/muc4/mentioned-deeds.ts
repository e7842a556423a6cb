import type { Mention, Participant } from '@wiregraph/schema'
import { deadIn } from './casualties.ts'
import { isLongPast, sentenceOf } from './clause.ts'
import type { Count, IncidentType } from './template.ts'
import type { View } from './view.ts'

const ofDeed =
  /\b(?<deed>murder|assassination|killing|slaying|massacre|kidnapping|abduction)s? of (?:(?!and\b|by\b)[\w.'-]{1,20} ){0,5}$/i
const doneTo =
  /\b(?<deed>murdered|slain|assassinated|massacred|kidnapped|abducted) (?:the |two |three |four |five |six |seven )?$/i
const whose = /^['’]s? (?<deed>murder|assassination|killing|kidnapping|abduction)\b/i
const wasDone =
  /^(?:,[^,.]{1,90},)?(?: who)? (?:(?:was|were|been|has|have|had|also|brutally|presumably|reportedly|found) ){1,4}["“]?(?<deed>murdered|assassinated|massacred|slain|kidnapped|abducted|gunned down|shot to death|shot dead)\b/i
/** What is only planned, feared, denied or meant in general. */
const unreal =
  /\b(?:plan|plans|planned|plot|plots|threat|threats|threaten\w*|possible|prevent|avoid|attempt to|would|could be|if|not|no|denied|denies|will)\b/i
const armed = new Set(['MILITARY', 'POLICE', 'ARMED_GROUP', 'STATE', 'INTERNATIONAL_ORGANIZATION'])
const vague =
  /^(?:people|persons?|civilians?|citizens|they|them|he|she|his|her|their|who|it|others?|\w+ people|thousands.*|hundreds.*|many .*)$/i

/** A deed that the article knows of without telling it: "the judge who tries the murder of the priests". */
export interface MentionedDeed {
  readonly type: IncidentType
  readonly victims: readonly Participant[]
  readonly dead: readonly Count[]
}

function deedAt(view: View, { span }: Mention): string | null {
  const { before, after } = sentenceOf(view.text, span)
  const found = ofDeed.exec(before) ?? doneTo.exec(before) ?? whose.exec(after) ?? wasDone.exec(after)
  if (found === null || unreal.test(before.slice(-70))) return null
  if (isLongPast(view.text, span, view.extraction.article.publishedAt)) return null
  return found.groups?.deed ?? null
}

function deadOf(view: View, { actor, text }: Participant): Count[] {
  const count = deadIn(text, view.actor(actor)?.generic === false)
  return count === null ? [] : [count]
}

/** Deeds that are only mentioned, one of each type, with all who are named as their victims. */
export function mentionedDeeds(view: View): MentionedDeed[] {
  const byType = new Map<IncidentType, Participant[]>()
  for (const mention of view.extraction.mentions) {
    const actor = mention.kind === 'ACTOR' && mention.node !== null ? view.actor(mention.node) : null
    if (actor === null || armed.has(actor.kind)) continue
    if (actor.generic ? vague.test(mention.span.quote) : actor.kind !== 'PERSON') continue
    const deed = deedAt(view, mention)
    if (deed === null) continue
    const type = /^(?:kidnap|abduct)/i.test(deed) ? 'KIDNAPPING' : 'ATTACK'
    const side = { actor: actor.id, text: mention.span.quote, span: mention.span }
    byType.set(type, [...(byType.get(type) ?? []), side])
  }
  return [...byType].map(([type, victims]) => ({
    type,
    victims,
    dead: type === 'ATTACK' ? victims.flatMap((side) => deadOf(view, side)) : [],
  }))
}
