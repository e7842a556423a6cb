import type { TriggerRow } from '@wiregraph/lexicon'
import type { ActorMention, QuantityMention } from '../doc.ts'

export type SlotRole = 'actor' | 'recipient' | 'place'

/** A token that fills a slot. `inherited`: shared with another clause. */
export interface Filler {
  readonly role: SlotRole
  readonly token: number
  readonly rule: string
}

/** A trigger found at a token, with the tokens that fill its slots: a report in the making. */
export interface Hit {
  readonly sentence: number
  /** Head word of the trigger. */
  readonly token: number
  /** Tokens of the trigger phrase, both included. */
  readonly first: number
  readonly last: number
  readonly row: TriggerRow
  readonly mode: string | null
  readonly modeRule: string | null
  readonly fillers: readonly Filler[]
  /** The light verb that carries an event noun, and words merged into this hit: time, place and modality count there too. */
  readonly partners: readonly number[]
  /** Head words of what is asked, refused, promised or threatened: events inside are not told as happening. */
  readonly complements: readonly number[]
  /** "in the attack", "the violence": it points back to an event told before. */
  readonly anaphor: boolean
  /** "Two others died": violence only where it tells more of violence told before. */
  readonly dependent?: boolean
  /** Another account of what was told before: its modality, and who gives it where the sentence's frame does not say. */
  readonly account?: Account
  /** What the word means where its complement does not suit this row. */
  readonly otherwise: Hit | null
}

/** "denied any role in [the attack]": a deed as somebody tells it who may differ from others. */
export interface Account {
  readonly modality: 'ACTUAL' | 'NEGATED' | 'UNCERTAIN'
  readonly speaker: ActorMention | null
  readonly rule: string
  /** The word that says so, which is of no time or place of the deed; null where the deed's own words do. */
  readonly token: number | null
  /** "no one was hurt": counts of nobody. */
  readonly none?: readonly QuantityMention[]
}

/** Why a trigger word ends as no report of its own. */
export interface Miss {
  readonly sentence: number
  readonly token: number
  readonly reason: string
  /** The first row that was tried. */
  readonly row: TriggerRow
  /** Another sense of a common word, or a word of another report: told in the audit, no issue. */
  readonly quiet: boolean
}

export const fillersOf = (hit: Hit, role: SlotRole): number[] =>
  hit.fillers.filter((f) => f.role === role).map((f) => f.token)

export const isAssault = (hit: Hit) => hit.row.type === 'ASSAULT'
