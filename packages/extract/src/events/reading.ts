import type { TriggerLexicon } from '@wiregraph/lexicon'
import type { ActorEvidence, ActorKind, Place } from '@wiregraph/schema'
import type {
  ActorMention,
  AttributionMention,
  Doc,
  EmbeddedPlace,
  PlaceMention,
  QuantityMention,
  TimeMention,
  TokenRun,
} from '../doc.ts'
import { type Tree, treeOf } from '../document/tree.ts'
import { type Frame, frameOf } from './frame.ts'
import { quotedTokens } from './quoted.ts'

/** What the steps before found in the article. */
export interface Layers {
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  /** Places inside the names of organisations: nothing happens there. */
  readonly embedded: readonly EmbeddedPlace[]
  readonly actors: readonly ActorMention[]
  readonly attributions: readonly AttributionMention[]
  readonly quantities: readonly QuantityMention[]
  /** Evidence of every actor that a mention points to. */
  readonly actorOf: (id: string) => ActorEvidence | null
  readonly placeOf: (id: string) => Place | null
}

/** One sentence with its tree and the mentions in it, looked up by token. */
export interface Reading {
  readonly tree: Tree
  readonly section: number
  readonly heading: boolean
  readonly actorAt: ReadonlyMap<number, ActorMention>
  readonly placeAt: ReadonlyMap<number, PlaceMention>
  readonly quantityAt: ReadonlyMap<number, QuantityMention>
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  readonly quantities: readonly QuantityMention[]
  /** Tokens of frames such as "officials told reporters on Sunday". */
  readonly framed: ReadonlySet<number>
  /** Tokens of direct speech longer than a few words. */
  readonly quoted: ReadonlySet<number>
  readonly frame: (verb: number) => Frame
}

/** The whole article, ready for the matcher. */
export interface Story {
  readonly doc: Doc
  readonly lexicon: TriggerLexicon
  readonly layers: Layers
  readonly readings: readonly Reading[]
}

export const kindOf = (story: Story, mention: ActorMention): ActorKind | null =>
  mention.actor === null ? null : (story.layers.actorOf(mention.actor)?.kind ?? null)

function bySentence<T extends { readonly sentence: number }>(mentions: readonly T[]): Map<number, T[]> {
  const out = new Map<number, T[]>()
  for (const mention of mentions) {
    const list = out.get(mention.sentence)
    if (list) list.push(mention)
    else out.set(mention.sentence, [mention])
  }
  return out
}

/** Each token to the mention over it; the shorter mention wins, and a mention's own head before all. */
function byToken<T extends TokenRun>(mentions: readonly T[]): Map<number, T> {
  const out = new Map<number, T>()
  const size = (m: T) => m.last - m.first
  for (const mention of [...mentions].sort((a, b) => size(b) - size(a))) {
    for (let i = mention.first; i <= mention.last; i++) out.set(i, mention)
  }
  return out
}

function actorsByToken(mentions: readonly ActorMention[]): Map<number, ActorMention> {
  const out = byToken(mentions)
  for (const mention of mentions) out.set(mention.head, mention)
  return out
}

function framedTokens(attributions: readonly AttributionMention[]): Set<number> {
  const out = new Set<number>()
  for (const { frame } of attributions) for (let i = frame.first; i <= frame.last; i++) out.add(i)
  return out
}

/** Every sentence of the doc with its tree and its mentions. Frames of verbs are made once. */
export function readStory(doc: Doc, lexicon: TriggerLexicon, layers: Layers): Story {
  const actors = bySentence(layers.actors)
  const places = bySentence(layers.places)
  const times = bySentence(layers.times)
  const quantities = bySentence(layers.quantities)
  const said = bySentence(layers.attributions)
  const quoted = quotedTokens(doc)
  const readings = doc.sentences.map((sentence, i): Reading => {
    const tree = treeOf(sentence)
    const frames = new Map<number, Frame>()
    const block = doc.blocks[sentence.block]
    return {
      tree,
      section: block?.section ?? 0,
      heading: block?.kind === 'heading',
      actorAt: actorsByToken(actors.get(i) ?? []),
      placeAt: byToken(places.get(i) ?? []),
      quantityAt: byToken(quantities.get(i) ?? []),
      times: times.get(i) ?? [],
      places: places.get(i) ?? [],
      quantities: quantities.get(i) ?? [],
      framed: framedTokens(said.get(i) ?? []),
      quoted: quoted[i] ?? new Set(),
      frame: (verb) => {
        const made = frames.get(verb) ?? frameOf(tree, verb)
        frames.set(verb, made)
        return made
      },
    }
  })
  return { doc, lexicon, layers, readings }
}
