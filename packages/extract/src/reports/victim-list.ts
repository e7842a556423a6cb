import type { ActorMention } from '../doc.ts'
import { tokenAt } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import { kindOf, type Reading, type Story } from '../events/reading.ts'

const joins = /^(?:,|;|and|:|--|—|–)$/
/** ", 42 ," and ", a photographer ,": what a list says of a name before the next one. */
const LONGEST_ASIDE = 9
const LONGEST_LIST = 20

const isName = (story: Story, mention: ActorMention | undefined) =>
  mention?.kind === 'name' && kindOf(story, mention) === 'PERSON'

const text = (reading: Reading, i: number) => tokenAt(reading.tree, i).text.toLowerCase()

/** The name of a person that begins right behind joining words after `last`; null where none does. */
function nameAfter(story: Story, reading: Reading, last: number): ActorMention | null {
  let at = last + 1
  while (joins.test(text(reading, at))) at += 1
  const mention = at === last + 1 ? undefined : reading.actorAt.get(at)
  return mention !== undefined && mention.first === at && isName(story, mention) ? mention : null
}

/** End of what is said of a name, ", a leader of the union": the word before the comma that closes it. */
function asideEnd(reading: Reading, last: number): number | null {
  if (text(reading, last + 1) !== ',') return null
  for (let i = last + 2; i < last + 2 + LONGEST_ASIDE; i++) {
    if (/^(?:VERB|AUX)$/.test(tokenAt(reading.tree, i).upos)) return null
    if (/^[,;]$/.test(text(reading, i)) || (text(reading, i) === 'and' && i > last + 2)) return i - 1
  }
  return null
}

/** "killed Ruiz, and [Lopez] said so": the name begins a clause of its own. */
function isSubjectElsewhere(reading: Reading, hit: Hit, { head }: ActorMention): boolean {
  const { deprel, head: verb } = tokenAt(reading.tree, head)
  return deprel.startsWith('nsubj') && verb !== hit.token
}

/** Names listed after a victim, as the words stand: "killed [A], a priest, [B], and [C]". A list ends with "and". */
function namesFrom(story: Story, reading: Reading, hit: Hit, last: number): ActorMention[] {
  const out: ActorMention[] = []
  for (let at = last; out.length < LONGEST_LIST; ) {
    const aside = asideEnd(reading, at)
    const next = nameAfter(story, reading, at) ?? (aside === null ? null : nameAfter(story, reading, aside))
    if (next === null || isSubjectElsewhere(reading, hit, next)) break
    out.push(next)
    at = next.last
  }
  const [final] = out.slice(-1)
  const before = final === undefined ? '' : text(reading, final.first - 1)
  return out.length > 1 || before === 'and' ? out : []
}

/** "three reporters: [A] and [B]", "two priests, [A] and [B]": the names of those that were counted. */
function opensList(reading: Reading, mention: ActorMention): boolean {
  const next = text(reading, mention.last + 1)
  return mention.kind === 'generic' ? next === ',' || next === ':' : joins.test(next)
}

/** Persons named in a list with the victims of a deed that the tree ties to the first of them only. */
export function listedVictims(
  story: Story,
  reading: Reading,
  hit: Hit,
  mention: ActorMention,
): ActorMention[] {
  const { block, type } = hit.row
  const harms = type === 'ASSAULT' && (block.harm || block.mode === 'abduct' || block.mode === 'targeted')
  return harms && mention.sentence === reading.tree.index && opensList(reading, mention)
    ? namesFrom(story, reading, hit, mention.last)
    : []
}
