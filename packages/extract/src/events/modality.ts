import type { Modality } from '@wiregraph/schema'
import { baseRelation, casesOf, childrenOf, lemmaAt, type Tree, tokenAt } from '../document/tree.ts'
import { isWordOf } from './classes.ts'
import type { Hit } from './hit.ts'
import type { Reading, Story } from './reading.ts'

/** A modality with the token that gives it; `drop` where nothing is told as an event at all. */
export interface Judged {
  readonly modality: Modality | 'DROP'
  readonly token: number | null
  readonly rule: string
}

const order: readonly Judged['modality'][] = ['DROP', 'NEGATED', 'HYPOTHETICAL', 'UNCERTAIN', 'FUTURE']

const say = (modality: Judged['modality'], token: number, rule: string): Judged => ({ modality, token, rule })

const wordAt = (tree: Tree, i: number) => tokenAt(tree, i).text.toLowerCase()

/** "not just X but also Y" says yes to both. */
const onlyJust = (tree: Tree, negator: number) =>
  ['just', 'only', 'merely'].includes(wordAt(tree, negator + 1))

/** What stands right at a word: auxiliaries, negation, "reportedly", "if". */
function atWord(story: Story, reading: Reading, i: number): Judged[] {
  const { tree } = reading
  const { words, governors } = story.lexicon
  const out: Judged[] = []
  for (const c of childrenOf(tree, i)) {
    const { deprel, upos } = tokenAt(tree, c)
    const word = wordAt(tree, c)
    if (upos === 'AUX' || deprel === 'aux') {
      if (words.get('future-auxiliaries')?.has(word)) out.push(say('FUTURE', c, 'auxiliary'))
      else if (words.get('hypothetical-auxiliaries')?.has(word) && !isHad(tree, c))
        out.push(say('HYPOTHETICAL', c, 'auxiliary'))
    }
    if (/^(advmod|det|mark|cc|case)/.test(deprel) && words.get('negators')?.has(word) && !onlyJust(tree, c)) {
      out.push(say('NEGATED', c, 'negation'))
    }
    if (deprel === 'advmod' && governors.get(word) === 'UNCERTAIN') out.push(say('UNCERTAIN', c, 'adverb'))
    if (deprel === 'amod' && !isLongSince(tree, c)) out.push(...byAdjective(story, word, c))
    if (deprel === 'mark' && (word === 'if' || word === 'unless' || isAwaited(tree, c)))
      out.push(say('HYPOTHETICAL', c, 'condition'))
    if (deprel === 'mark' && word === 'whether') out.push(say('DROP', c, 'question'))
    if (/^nsubj/.test(deprel) && words.get('negators')?.has(word)) out.push(say('NEGATED', c, 'negation'))
    if (
      /^nsubj/.test(deprel) &&
      childrenOf(tree, c).some((d) => wordAt(tree, d) === 'no' && tokenAt(tree, d).deprel === 'det')
    ) {
      out.push(say('NEGATED', c, 'negation'))
    }
  }
  return out
}

/** "[until] their demands are met": a condition where the verb is present. */
const isAwaited = (tree: Tree, mark: number) => {
  const verb = tokenAt(tree, mark).head
  if (wordAt(tree, mark) !== 'until' || verb < 0) return false
  const finite = [verb, ...childrenOf(tree, verb).filter((c) => /^(?:aux|cop)/.test(tokenAt(tree, c).deprel))]
  return finite.some((i) => /^VB[PZ]$/.test(tokenAt(tree, i).xpos))
}

/** "its long-[threatened] invasion", "a long-[planned] visit": it has come. */
const isLongSince = (tree: Tree, i: number) =>
  i > 1 && wordAt(tree, i - 1) === '-' && wordAt(tree, i - 2) === 'long'

const adjectives = [
  ['FUTURE', 'adjectives-future'],
  ['HYPOTHETICAL', 'adjectives-hypothetical'],
  ['UNCERTAIN', 'adjectives-uncertain'],
] as const

/** "the [planned] visit", "an [alleged] attack". */
function byAdjective(story: Story, word: string, token: number): Judged[] {
  return adjectives.flatMap(([modality, list]) =>
    story.lexicon.words.get(list)?.has(word) ? [say(modality, token, 'adjective')] : [],
  )
}

/** "'d" before a participle is "had". */
const isHad = (tree: Tree, i: number) =>
  wordAt(tree, i).endsWith("'d") && tokenAt(tree, tokenAt(tree, i).head).xpos === 'VBN'

const isModality = (text: string | undefined): text is Modality =>
  text === 'FUTURE' || text === 'NEGATED' || text === 'UNCERTAIN' || text === 'HYPOTHETICAL'

function byGovernor(story: Story, reading: Reading, head: number): Judged[] {
  const found = story.lexicon.governors.get(lemmaAt(reading.tree, head))
  return isModality(found) ? [say(found, head, 'governor')] : []
}

interface Step {
  readonly judged: readonly Judged[]
  /** Stop: what is above does not reach down to the event. */
  readonly last: boolean
}

const hasTo = (tree: Tree, i: number) => casesOf(tree, i).includes('to') && tokenAt(tree, i).xpos === 'VB'

/** One step up the tree: what the head does to the word below it. */
function step(story: Story, reading: Reading, hit: Hit, at: number): Step {
  const { tree } = reading
  const token = tokenAt(tree, at)
  const base = baseRelation(token)
  const head = token.head
  if (token.deprel === 'acl:relcl' || base === 'parataxis') return { judged: [], last: true }
  if (base === 'advcl') return ofAdverbial(story, reading, hit, at)
  if (base === 'conj') return { judged: sharedAuxiliary(story, reading, at), last: false }
  const governed = byGovernor(story, reading, head)
  if (base === 'csubj' && isOutOfQuestion(tree, head))
    return { judged: [say('NEGATED', head, 'out of the question')], last: true }
  if (base === 'ccomp' || base === 'csubj') {
    return {
      judged: [...governed, ...deniedAbove(story, reading, head)],
      last: base === 'ccomp' && governed.length === 0,
    }
  }
  if (base === 'xcomp' || (base === 'acl' && hasTo(tree, at))) {
    return { judged: [...governed, ...atWord(story, reading, head)], last: false }
  }
  if (base === 'obj' || token.deprel === 'nsubj:pass') {
    return { judged: [...governed, ...atWord(story, reading, head)], last: false }
  }
  if (base === 'obl' && isPrior(tree, at)) return { judged: [], last: true }
  if (base === 'nsubj' || base === 'obl') return { judged: atWord(story, reading, head), last: false }
  if (base === 'nmod') return { judged: governed, last: governed.length === 0 }
  return { judged: [], last: true }
}

/** "offered to talk [after the invasion]": what came before is as real as it is told. */
const isPrior = (tree: Tree, at: number) =>
  casesOf(tree, at).some((w) => w === 'after' || w === 'following' || w === 'since' || w === 'despite')

/** "Lifting the ban is [out of the question]". */
const isOutOfQuestion = (tree: Tree, head: number) =>
  lemmaAt(tree, head) === 'question' && casesOf(tree, head).includes('out')

/** "It was not clear that …", "nobody said that …" leave the clause below open. */
function deniedAbove(story: Story, reading: Reading, head: number): Judged[] {
  const { lexicon } = story
  if (
    tokenAt(reading.tree, head).upos !== 'ADJ' &&
    lexicon.governors.get(lemmaAt(reading.tree, head)) === undefined
  )
    return []
  return atWord(story, reading, head)
    .filter((j) => j.modality === 'NEGATED' && tokenAt(reading.tree, head).upos === 'ADJ')
    .map((j) => ({ ...j, modality: 'DROP' as const, rule: 'unclear' }))
}

/** "marched [to demand] a new vote", "[voted to extend] the ban": done by what the head tells. */
function isDoneBy(story: Story, reading: Reading, hit: Hit, head: number): boolean {
  const verb = lemmaAt(reading.tree, head)
  if (verb === 'vote') return true
  const rows = story.lexicon.rows.get(verb) ?? []
  return verbal.has(hit.row.type) && rows.some((row) => row.part === 'verb' && row.type === 'PROTEST')
}

const verbal: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'SUPPORT'])

function ofAdverbial(story: Story, reading: Reading, hit: Hit, at: number): Step {
  const { tree } = reading
  const head = tokenAt(tree, at).head
  if (hasTo(tree, at) && at === hit.token && isDoneBy(story, reading, hit, head))
    return { judged: atWord(story, reading, head), last: false }
  if (hasTo(tree, at)) {
    const governed = byGovernor(story, reading, head)
    return { judged: governed.length > 0 ? governed : [say('DROP', at, 'purpose')], last: true }
  }
  const aux =
    tokenAt(tree, at).xpos === 'VBG'
      ? atWord(story, reading, head).filter((j) => j.modality !== 'NEGATED')
      : []
  return { judged: aux, last: true }
}

/** "will meet the king and visit the port": one auxiliary for both. */
function sharedAuxiliary(story: Story, reading: Reading, at: number): Judged[] {
  const { tree } = reading
  if (childrenOf(tree, at).some((c) => tokenAt(tree, c).deprel === 'aux')) return []
  if (tokenAt(tree, at).xpos !== 'VB' && tokenAt(tree, at).upos === 'VERB') return []
  return atWord(story, reading, tokenAt(tree, at).head).filter((j) => j.rule === 'auxiliary')
}

/** "said it would withdraw" is the future seen from the past. */
function fromThePast(reading: Reading, hit: Hit, judged: readonly Judged[]): Judged[] {
  const { tree } = reading
  const below = tokenAt(tree, hit.token)
  const reported =
    baseRelation(below) === 'ccomp' && below.head >= 0 && tokenAt(tree, below.head).xpos === 'VBD'
  return judged.map((j) =>
    reported && j.token !== null && wordAt(tree, j.token) === 'would'
      ? { ...j, modality: 'FUTURE' as const }
      : j,
  )
}

/** "[is] to meet": the verb "be" before an infinitive. */
const isAppointed = (tree: Tree, token: number) =>
  childrenOf(tree, token).some((c) => {
    const { deprel, lemma } = tokenAt(tree, c)
    return (deprel === 'cop' || deprel.startsWith('aux')) && lemma === 'be'
  })

/** "Minister to meet rebels": an infinitive that nothing governs, as headlines write the future; "is to meet". */
function headlineFuture(reading: Reading, token: number): Judged[] {
  const { tree } = reading
  const { deprel } = tokenAt(tree, token)
  return hasTo(tree, token) && (/^(root|ccomp|acl|parataxis)$/.test(deprel) || isAppointed(tree, token))
    ? [say('FUTURE', token, 'infinitive')]
    : []
}

/** "[No one] was injured", "there were [no] injuries": nothing happened to anybody. */
function harmsNobody(story: Story, reading: Reading, token: number): boolean {
  const { tree } = reading
  const negators = story.lexicon.words.get('negators')
  return childrenOf(tree, token).some((c) => {
    if (!/^(nsubj|obj)/.test(tokenAt(tree, c).deprel)) return false
    const own = negators?.has(wordAt(tree, c)) === true || wordAt(tree, c) === 'no-one'
    return own || childrenOf(tree, c).some((d) => d < c && wordAt(tree, d) === 'no')
  })
}

/** Whether the event happened, by the words that stand at its trigger and above it in the tree. */
export function judgeModality(story: Story, reading: Reading, hit: Hit): Judged {
  if (hit.row.block.harm && harmsNobody(story, reading, hit.token)) {
    return say('DROP', hit.token, 'nobody harmed')
  }
  const found: Judged[] = [...headlineFuture(reading, hit.token)]
  // "ordered envoys [to leave]"
  const verbs = hit.partners.filter((p) => {
    const { upos, head } = tokenAt(reading.tree, p)
    // "ordered the border [closed]": the order is given
    return upos === 'VERB' && !hasTo(reading.tree, p) && head !== hit.token
  })
  for (const start of [hit.token, ...verbs]) {
    found.push(...atWord(story, reading, start))
    let at = start
    for (let depth = 0; depth < 8 && tokenAt(reading.tree, at).head >= 0; depth++) {
      const { judged, last } = step(story, reading, hit, at)
      found.push(...judged)
      if (last) break
      at = tokenAt(reading.tree, at).head
    }
  }
  const all = fromThePast(reading, hit, found)
  for (const modality of order) {
    const first = all.find((j) => j.modality === modality)
    if (first) return first
  }
  return { modality: 'ACTUAL', token: null, rule: 'indicative' }
}

const firstPerson = new Set(['i', 'we', 'you', 'us', 'our', 'my'])

/** In direct speech only what is told as having happened counts, and not what the speaker says of himself. */
export function isOpinion(reading: Reading, hit: Hit, modality: Judged['modality']): boolean {
  if (!reading.quoted.has(hit.token)) return false
  const { xpos } = tokenAt(reading.tree, hit.token)
  const told = modality === 'ACTUAL' && (xpos === 'VBD' || xpos === 'VBN' || xpos.startsWith('NN'))
  const own = hit.fillers.some((f) => firstPerson.has(wordAt(reading.tree, f.token)))
  return !told || own || (xpos.startsWith('NN') && hit.partners.length === 0)
}

export const isDefinite = (story: Story, reading: Reading, noun: number): boolean =>
  childrenOf(reading.tree, noun).some(
    (c) =>
      tokenAt(reading.tree, c).deprel === 'det' && isWordOf(story.lexicon.words.get('definite'), reading, c),
  )
