import { type Participant, spanOf } from '@wiregraph/schema'
import type { ActorMention } from '../doc.ts'
import { baseRelation, casesOf, childrenOf, tokenAt } from '../document/tree.ts'
import { isWordOf, meant } from '../events/classes.ts'
import type { Hit } from '../events/hit.ts'
import { kindOf, type Reading, type Story } from '../events/reading.ts'
import { listedVictims } from './victim-list.ts'

/** A thing that stands for those it belongs to: "a police convoy", "positions of the army", "Chadian warplanes". */
function ownerOf(story: Story, reading: Reading, token: number): ActorMention | null {
  const { classes } = story.lexicon
  const isOne = (...names: string[]) => names.some((c) => isWordOf(classes.get(c), reading, token))
  const arms = isOne('aircraft', 'instrument', 'weapons')
  if (!arms && !isOne('structure', 'goods', 'vehicle', 'ground')) return null
  for (const c of childrenOf(reading.tree, token)) {
    const base = tokenAt(reading.tree, c).deprel
    const mention = reading.actorAt.get(c)
    if (mention === undefined) continue
    const owned = base === 'compound' || base === 'nmod:poss' || casesOf(reading.tree, c).includes('of')
    if (owned || (arms && base === 'amod')) return mention
  }
  return null
}

const sameWords = (a: ActorMention, b: ActorMention) => a.first === b.first && a.last === b.last
const overlap = (a: ActorMention, b: ActorMention) => a.first <= b.last && b.first <= a.last

/** "Both", "the two sides", "ministers of A and B": the words are a mention of each for whom they stand. */
const standIns = (story: Story, mention: ActorMention) =>
  story.layers.actors.filter(
    (m) =>
      m.sentence === mention.sentence &&
      m.kind === mention.kind &&
      m.rule === mention.rule &&
      ((m.kind === 'pronoun' && sameWords(m, mention)) || (m.rule === 'country-body' && overlap(m, mention))),
  )

/** Rules by which a mention is only a noun for a group. */
const vague: ReadonlySet<string> = new Set(['generic', 'the-group', 'same-word'])

/** The actors that a noun of the text means: itself, those of "members of X", those a thing belongs to. */
export function mentionsOf(story: Story, reading: Reading, token: number): ActorMention[] {
  const out: ActorMention[] = []
  for (const t of meant(story, reading, token)) {
    const mention = reading.actorAt.get(t)
    if (mention === undefined || (mention.head !== t && mention.kind !== 'name')) continue
    // "the regional bloc [Union]": the name tells more than the noun
    const named = vague.has(mention.rule) ? namedBeside(reading, t) : null
    out.push(named !== null && kindOf(story, named) !== 'PERSON' ? named : mention)
  }
  const [last] = out.slice(-1)
  if (last !== undefined) {
    const both = standIns(story, last)
    return both.length > 1 ? both : [last]
  }
  const owner =
    ownerOf(story, reading, token) ?? namedBeside(reading, token) ?? countedBefore(story, reading, token)
  return owner === null ? [] : [owner]
}

/** "three of the gunmen were killed and [a fourth] was arrested": of those counted before. */
function countedBefore(story: Story, reading: Reading, token: number): ActorMention | null {
  const { upos, text } = tokenAt(reading.tree, token)
  if (upos !== 'NUM' || !/(?:th|second|third)$/.test(text)) return null
  const before = story.layers.actors.filter(
    (m) => m.sentence === reading.tree.index && m.kind === 'generic' && m.last < token,
  )
  return before.at(-1) ?? null
}

/** "the group Ansar", "President Ruiz": the name beside the head. */
function namedBeside(reading: Reading, token: number): ActorMention | null {
  for (const c of childrenOf(reading.tree, token)) {
    const base = baseRelation(tokenAt(reading.tree, c))
    const mention = reading.actorAt.get(c)
    if (mention?.kind === 'name' && (base === 'appos' || base === 'flat')) return mention
  }
  return null
}

function participantOf(story: Story, mention: ActorMention): Participant | null {
  if (mention.actor === null) return null
  const span = spanOf(story.doc.article.text, mention.start, mention.end)
  return { actor: mention.actor, text: span.quote, span: mention.stated ? span : null }
}

/** Who fills one side of the event, each once, in text order. */
export function participantsOf(
  story: Story,
  reading: Reading,
  hit: Hit,
  role: 'actor' | 'recipient',
): { participant: Participant; rule: string; stated: boolean }[] {
  const out = new Map<string, { participant: Participant; rule: string; stated: boolean; at: number }>()
  for (const filler of hit.fillers) {
    if (filler.role !== role) continue
    const named = mentionsOf(story, reading, filler.token)
    const listed = role === 'actor' ? [] : named.flatMap((m) => listedVictims(story, reading, hit, m))
    for (const mention of [...named, ...listed]) {
      const participant = participantOf(story, mention)
      if (participant === null || out.has(participant.actor)) continue
      out.set(participant.actor, {
        participant,
        rule: filler.rule,
        stated: mention.stated,
        at: mention.start,
      })
    }
  }
  return [...out.values()].sort((a, b) => a.at - b.at)
}
