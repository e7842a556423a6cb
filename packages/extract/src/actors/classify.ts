import type { Role } from '@wiregraph/lexicon'
import { tokenAt } from '../document/tree.ts'
import { calledBefore, isBody } from './called.ts'
import type { Labels, ProperHit } from './labels.ts'
import { isHyphen, isNoun, isPossessive, roleEndingAt } from './scene.ts'
import type { Setting } from './setting.ts'

type Verdict = { readonly what: 'person' | 'organisation'; readonly rule: string } | null

/** Words of the run without hyphens and particles. */
export function nameWords(
  setting: Setting,
  { scene }: Labels,
  hit: { first: number; last: number },
): string[] {
  const { particles } = setting.lexicon
  return scene.words
    .slice(hit.first, hit.last + 1)
    .filter(
      (w, i) =>
        !isHyphen(w) && !(particles.has(w.toLowerCase()) && w === w.toLowerCase()) && (i > 0 || w !== ''),
    )
}

/** "[Jaish]-e-Muhammad", "[Ansar] al-Sharia": the first of several words. */
export const beginsAsGroup = ({ lexicon }: Setting, { scene }: Labels, { first, last }: ProperHit): boolean =>
  first < last && lexicon.groupBeginnings.has(scene.folded[first] ?? '')

/** The word that makes an organisation of the run: its last, or the one before "of" and "for". */
export function organisationWord(
  setting: Setting,
  { scene }: Labels,
  { first, last }: ProperHit,
): string | null {
  const { organisations } = setting.lexicon
  const end = scene.folded[last] ?? ''
  for (let i = first; i < last; i++) {
    if (/^(?:of|for)$/.test(scene.folded[i + 1] ?? '') && organisations.has(scene.folded[i] ?? ''))
      return scene.folded[i] ?? null
  }
  return first < last && organisations.has(end) ? end : null
}

/** ", a spokesman for the ministry": what the name's bearer is, after a comma. */
function describedAfter(setting: Setting, labels: Labels, last: number): boolean {
  const { scene } = labels
  if (scene.words[last + 1] !== ',') return false
  for (let i = last + 2; i < Math.min(last + 11, scene.words.length); i++) {
    const token = tokenAt(scene.tree, i)
    if (token.text === ',' || (token.upos === 'VERB' && token.xpos !== 'VBN') || token.upos === 'AUX')
      return false
    const found = isNoun(token) ? roleEndingAt(setting.lexicon, scene, i) : null
    if (found && !/S$/.test(token.xpos) && !found.role.collective) return true
  }
  return false
}

/** "the group's spokesman, Ali Karim, said": what the name's bearer is, before a comma. */
function describedBefore(setting: Setting, labels: Labels, { first, last }: ProperHit): boolean {
  const { scene } = labels
  const closed = /^[,.]$/.test(scene.words[last + 1] ?? '')
  if (scene.words[first - 1] !== ',' || !closed || first < 3) return false
  const found = roleEndingAt(setting.lexicon, scene, first - 2)
  return found !== null && found.role.kind === 'PERSON' && !/S$/.test(tokenAt(scene.tree, first - 2).xpos)
}

/** "[fighters] of the Ansar al-Bara": armed people, where of whom they are is told by a name. */
function fightersBefore({ lexicon }: Setting, { scene }: Labels, first: number): Role | null {
  const led = scene.folded[first - 1] === 'the' ? first - 2 : first - 1
  // "gunmen from Bara": a place, where no article says otherwise
  const leads = led === first - 2 ? /^(?:of|from)$/ : /^of$/
  if (!leads.test(scene.folded[led] ?? '') || tokenAt(scene.tree, led - 1).xpos !== 'NNS') return null
  const found = roleEndingAt(lexicon, scene, led - 1)
  return found?.role.kind === 'ARMED_GROUP' && found.role.member ? found.role : null
}

/**
 * "a splinter faction, Ansar al-Bara, claimed", "Ansar al-Bara, a militant group,": the word for a group that stands
 * beside the name, a comma between them; or its fighters, whose it is.
 */
export function groupWordBeside(setting: Setting, labels: Labels, { first, last }: ProperHit): Role | null {
  const { scene } = labels
  const { words, tree } = scene
  const fighters = first > 1 ? fightersBefore(setting, labels, first) : null
  if (fighters !== null) return fighters
  const roleAt = (i: number) => {
    const token = tokenAt(tree, i)
    const found = isNoun(token) && !/S$/.test(token.xpos) ? roleEndingAt(setting.lexicon, scene, i) : null
    return found?.role.collective && found.role.member ? found.role : null
  }
  const described = calledBefore(scene, first)
  if (described !== null && isBody(scene, described))
    return roleEndingAt(setting.lexicon, scene, described)?.role ?? null
  if (words[first - 1] === ',' && words[last + 1] === ',' && first > 2) {
    const before = roleAt(first - 2)
    if (before !== null) return before
  }
  if (words[last + 1] !== ',' || !/^(?:an?|the)$/.test(scene.folded[last + 2] ?? '')) return null
  for (let i = last + 3; i < Math.min(last + 8, words.length); i++) {
    const { upos } = tokenAt(tree, i)
    if (!/^(?:NOUN|PROPN|ADJ|PUNCT|ADV|VERB)$/.test(upos) || words[i] === ',') return null
    const found = isNoun(tokenAt(tree, i + 1)) ? null : roleAt(i)
    if (found !== null) return found
  }
  return null
}

/** "a man known as Abu Turab", "a commander calling himself Dragon": one person, by the word before. */
function isCalled({ lexicon }: Setting, { scene }: Labels, { first }: ProperHit): boolean {
  const described = calledBefore(scene, first)
  if (described === null || isBody(scene, described)) return false
  const found = roleEndingAt(lexicon, scene, described)
  return found !== null && !found.role.collective && !/S$/.test(tokenAt(scene.tree, described).xpos)
}

function speaks(setting: Setting, { scene }: Labels, hit: ProperHit): boolean {
  const { say, tell, also } = setting.sayings
  const isSaying = (i: number) => {
    const lemma = scene.lemmas[i] ?? ''
    return tokenAt(scene.tree, i).upos === 'VERB' && (say.has(lemma) || tell.has(lemma) || also.has(lemma))
  }
  return isSaying(hit.last + 1) || isSaying(hit.first - 1)
}

/** "X, who …", "X, 42, …", "X is a general": only persons are told of so. */
function isTold(setting: Setting, { scene }: Labels, last: number): boolean {
  const [next = '', after = '', third = ''] = scene.folded.slice(last + 1, last + 4)
  if (next === 'who' || (next === ',' && after === 'who')) return true
  if (next === ',' && /^[1-9]\d$/.test(after) && /^(?:,|\.|of)$/.test(third)) return true
  if (!/^(?:is|was)$/.test(next) || !/^(?:an?|the)$/.test(after)) return false
  for (let i = last + 3; i < Math.min(last + 8, scene.words.length); i++) {
    const token = tokenAt(scene.tree, i)
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(token.upos)) return false
    const found =
      isNoun(token) && !isNoun(tokenAt(scene.tree, i + 1)) ? roleEndingAt(setting.lexicon, scene, i) : null
    if (found !== null) return found.role.kind === 'PERSON' && !/S$/.test(token.xpos)
  }
  return false
}

/** "Amadu Qanbar … Qanbar left": the last word of the name comes again alone, as somebody who acts or owns. */
function isRepeated(setting: Setting, { scene }: Labels, { first, last }: ProperHit): boolean {
  const name = scene.words[last] ?? ''
  if (last - first > 3 || name.length < 3 || setting.lexicon.gazetteer.lookup(name).length > 0) return false
  return setting.labels.some((other) =>
    other.list.some((label) => {
      if (label.type !== 'proper' || label.first !== label.last || other.scene.heading) return false
      if (other.scene.words[label.first] !== name) return false
      const { tree } = other.scene
      return tokenAt(tree, label.first).deprel === 'nsubj' || isPossessive(tokenAt(tree, label.last + 1))
    }),
  )
}

/** "Mayor", "journalist": words for one person; "newspaper", "party" are none. */
const isOffice = ({ lexicon }: Setting, hit: ProperHit) =>
  hit.titles.some(({ text, role }) => {
    if (text === null || role === null) return true
    return !role.collective && !lexicon.things.has(role.pieces.at(-1) ?? '')
  })

/** Whether a run of proper nouns is a person's name or an organisation's; null where nothing says so. */
export function classify(setting: Setting, labels: Labels, hit: ProperHit): Verdict {
  const words = nameWords(setting, labels, hit)
  if (words.length === 0) return null
  if (organisationWord(setting, labels, hit) !== null || beginsAsGroup(setting, labels, hit))
    return { what: 'organisation', rule: 'organisation-word' }
  if (setting.lexicon.things.has((words.at(-1) ?? '').toLowerCase())) return null
  if (isOffice(setting, hit)) return { what: 'person', rule: 'title' }
  if (labels.scene.heading || words.length < 2 || words.length > 5) return null
  const text = labels.scene.words.slice(hit.first, hit.last + 1).join(' ')
  if (setting.lexicon.gazetteer.lookup(text).length > 0) return null
  if (groupWordBeside(setting, labels, hit) !== null)
    return { what: 'organisation', rule: 'apposition-group' }
  if (setting.lexicon.given.has(labels.scene.folded[hit.first] ?? ''))
    return { what: 'person', rule: 'given-name' }
  if (isCalled(setting, labels, hit)) return { what: 'person', rule: 'called' }
  if (describedBefore(setting, labels, hit)) return { what: 'person', rule: 'apposition' }
  if (describedAfter(setting, labels, hit.last)) return { what: 'person', rule: 'apposition' }
  if (isTold(setting, labels, hit.last)) return { what: 'person', rule: 'description' }
  if (isRepeated(setting, labels, hit)) return { what: 'person', rule: 'repeated' }
  return speaks(setting, labels, hit) && words.length <= 4 ? { what: 'person', rule: 'speaker' } : null
}
