import { readFileSync } from 'node:fs'
import type { DisputedField, EventType } from '@wiregraph/schema'

/** A happening as a careful person keeps it. */
export interface GoldEvent {
  readonly what: string
  /** Any of them is right. */
  readonly types: readonly EventType[]
  /** Name of the happening that it is a part of; alone where absent. */
  readonly whole?: string
  /** Name of the story that it belongs to; where absent, the gold does not say. */
  readonly story?: string
}

export interface GoldMention {
  /** Key of the event: the same key is the same event, in whichever article. */
  readonly event: string
  /** Words that stand once in the article's text. */
  readonly quote: string
}

export interface GoldArticle {
  /** Path from the gold file's folder. */
  readonly file: string
  readonly mentions: readonly GoldMention[]
}

export interface GoldDispute {
  readonly event: string
  /** Any of them is right. */
  readonly fields: readonly DisputedField[]
  /** Words or numbers of which each stands in a version of its own; empty where any versions do. */
  readonly versions: readonly string[]
  /** May be served or not. */
  readonly optional?: boolean
}

export interface Gold {
  readonly events: Readonly<Record<string, GoldEvent>>
  readonly articles: readonly GoldArticle[]
  /** Keys of two events that must not become one. */
  readonly apart: readonly (readonly [string, string])[]
  /** Files that tell one agency's text: one witness. */
  readonly copies: readonly (readonly string[])[]
  readonly disputes: readonly GoldDispute[]
  /** Keys of a later and an earlier event, of which the later one follows. */
  readonly follows?: readonly (readonly [string, string])[]
}

/** Throws where a key is not among the events: a slip of the pen would count as a fault of the system. */
function checkKeys({ events, articles, apart, disputes, follows = [] }: Gold): void {
  const used = [
    ...articles.flatMap(({ mentions }) => mentions.map(({ event }) => event)),
    ...apart.flat(),
    ...follows.flat(),
    ...disputes.map(({ event }) => event),
  ]
  const unknown = used.filter((key) => !(key in events))
  if (unknown.length > 0) throw new Error(`expected a key of events, found ${unknown.join(', ')}`)
}

/** Reads the gold of a set of stories. Throws on a key without an event. */
export function readGold(file: string): Gold {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold
  checkKeys(gold)
  return gold
}

/** The happening that an event belongs to: its whole, else the event itself. */
export const wholeOf = (gold: Gold, key: string): string => gold.events[key]?.whole ?? key
