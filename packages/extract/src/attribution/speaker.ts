import type { ActorMention } from '../doc.ts'
import { childrenOf, subtree, type Tree, tokenAt } from '../document/tree.ts'

/** The mention that a noun phrase is, by its head; else the one that its head stands in ("a statement from [the army]"). */
export function mentionOf(tree: Tree, head: number, mentions: readonly ActorMention[]): ActorMention | null {
  const byHead = mentions.find((m) => m.head === head)
  const around = mentions.find((m) => m.first <= head && head <= m.last)
  if (byHead ?? around) return byHead ?? around ?? null
  const below = new Set(subtree(tree, head))
  return mentions.find((m) => below.has(m.head)) ?? null
}

const indefinite = new Set(['a', 'an', 'some', 'one', 'another', 'other', 'several', 'many'])

/** No name is given: a plural, or one of many ("an official"). A pronoun is as nameless as what it stands for. */
export function isAnonymous(tree: Tree, head: number, mention: ActorMention | null): boolean {
  if (mention?.kind === 'name' || mention?.kind === 'demonym') return false
  if (mention?.kind === 'pronoun') return mention.actor === null
  if (mention === null || mention.kind === 'generic') return true
  const { xpos } = tokenAt(tree, head)
  const determiners = childrenOf(tree, head).map((c) => tokenAt(tree, c).text.toLowerCase())
  return xpos === 'NNS' || determiners.some((word) => indefinite.has(word))
}
