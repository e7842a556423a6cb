import type { Harm } from '@wiregraph/schema'
import type { QuantityMention } from '../doc.ts'
import {
  ancestors,
  baseRelation,
  childrenOf,
  coordinated,
  lemmaAt,
  subtree,
  tokenAt,
} from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { bareHit, isOf, wordAt } from './words.ts'

const kills = /^(?:kill|die|murder|perish|death|fatality|slay|loss)$/
const wounds = /^(?:wound|injure|injury|maim)$/

/** What did not happen to anybody: "hurt" and "casualties" are both. */
function harmsOf(reading: Reading, token: number): Harm[] {
  const joined = subtree(reading.tree, token, (t) => !/^(?:conj|cc)$/.test(t.deprel))
  const lemmas = [...joined, ...coordinated(reading.tree, token)].map((t) => lemmaAt(reading.tree, t))
  const [killed, wounded] = [kills, wounds].map((words) => lemmas.some((lemma) => words.test(lemma)))
  const both: Harm[] = ['KILLED', 'WOUNDED']
  return killed === wounded ? both : killed ? ['KILLED'] : ['WOUNDED']
}

/** "nobody", "no civilians", "[denied that] anyone". */
function isNobody(reading: Reading, token: number, denied: boolean): boolean {
  const word = wordAt(reading, token)
  if (/^(?:nobody|none|no-one)$/.test(word) || (denied && /^any(?:one|body)$/.test(word))) return true
  return childrenOf(reading.tree, token).some((c) =>
    denied ? /^any$/.test(wordAt(reading, c)) : /^no$/.test(wordAt(reading, c)),
  )
}

/** The victims of a verb of harm, by its own words. */
function victimsOf(reading: Reading, verb: number): number[] {
  return childrenOf(reading.tree, verb).filter((c) =>
    /^(?:nsubj|obj)$/.test(baseRelation(tokenAt(reading.tree, c))),
  )
}

/** Those who fight: that none of them died says nothing of others. */
const fighters =
  /^(?:fighter|soldier|troop|trooper|serviceman|officer|policeman|rebel|militant|guard|member|man|force|commando|marine)$/

/** "none of its [fighters] died", "no [soldiers] were killed": of whom it is said; null where it is of anybody. */
function groupOf(reading: Reading, token: number): string | null {
  const { tree } = reading
  const victims = victimsOf(reading, token).flatMap((victim) => [
    victim,
    ...childrenOf(tree, victim).filter((c) => tokenAt(tree, c).deprel === 'nmod'),
  ])
  const noun = victims.find((t) => fighters.test(lemmaAt(tree, t)))
  return noun === undefined ? null : wordAt(reading, noun)
}

function zero(story: Story, reading: Reading, token: number, harm: Harm): QuantityMention {
  const { start, end } = tokenAt(reading.tree, token)
  const text = story.doc.article.text.slice(start, end)
  const group = groupOf(reading, token)
  return {
    sentence: reading.tree.index,
    first: token,
    last: token,
    start,
    end,
    count: { low: 0, high: 0, approximate: false, text },
    group,
    additional: false,
    total: group === null,
    harm,
    rule: 'none',
  }
}

const asNone = (story: Story, reading: Reading, hit: Hit): Hit => ({
  ...hit,
  fillers: [],
  dependent: true,
  account: {
    modality: 'ACTUAL',
    speaker: null,
    rule: 'account:nobody',
    token: null,
    none: harmsOf(reading, hit.token).map((harm) => zero(story, reading, hit.token, harm)),
  },
})

const harming = /^(?:kill|die|murder|perish|wound|injure|maim|hurt|harm)$/

/** "denied that anyone had been killed": what stands above the verb denies it. */
export const isUnderDenial = (story: Story, reading: Reading, verb: number): boolean =>
  ancestors(reading.tree, verb)
    .slice(0, 2)
    .some((at) => isOf(story, reading, 'denying', at))

const isOpen = (reading: Reading, at: number): boolean =>
  childrenOf(reading.tree, at).some((c) =>
    /^(?:will|would|may|might|could|should|can|must|if|unless|whether)$/.test(wordAt(reading, c)),
  )

/** "[No one] was hurt", "denied that [anyone] had been killed". */
function isHarmlessVerb(story: Story, reading: Reading, verb: number): boolean {
  if (!harming.test(lemmaAt(reading.tree, verb)) || isOpen(reading, verb)) return false
  const denied = isUnderDenial(story, reading, verb)
  return victimsOf(reading, verb).some((victim) => isNobody(reading, victim, denied))
}

/** "There were [no casualties]", "caused no injuries". */
function isNoVictims(story: Story, reading: Reading, noun: number): boolean {
  const none = childrenOf(reading.tree, noun).some((c) => wordAt(reading, c) === 'no')
  const { head } = tokenAt(reading.tree, noun)
  return (
    none && isOf(story, reading, 'victim-nouns', noun) && !isOpen(reading, head) && !isOpen(reading, noun)
  )
}

/** A word that says of what was told before that it harmed nobody, as a hit; null for other words. */
export function harmedNobody(story: Story, reading: Reading, token: number): Hit | null {
  const [row] = story.lexicon.rows.get('casualty') ?? []
  if (row === undefined) return null
  if (!isHarmlessVerb(story, reading, token) && !isNoVictims(story, reading, token)) return null
  return asNone(story, reading, bareHit(reading, token, row))
}
