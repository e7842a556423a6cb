import { tokenAt } from '../document/tree.ts'
import type { Past } from './look-back.ts'
import type { Noted } from './noted.ts'
import type { Scene } from './scene.ts'

const men = /^(?:he|him|his|himself)$/
const women = /^(?:she|her|hers|herself)$/

/** Those who speak for somebody rather than of themselves. */
const close =
  /^(?:family|relative|parent|father|mother|brother|sister|wife|husband|son|daughter|cousin|uncle|aunt|lawyer|attorney|solicitor|friend|colleague|neighbour|neighbor|doctor|employer|supporter)$/

/** "[Her] brother said": whose they are who speak. */
function isOwnerOfSpeaker({ setting }: Past, scene: Scene, owner: number): boolean {
  const { xpos, head } = tokenAt(scene.tree, owner)
  if (xpos !== 'PRP$' || head < 0 || !close.test(scene.lemmas[head] ?? '')) return false
  const noun = tokenAt(scene.tree, head)
  const { say, tell } = setting.sayings
  const verb = scene.lemmas[noun.head] ?? ''
  return noun.deprel.startsWith('nsubj') && (say.has(verb) || tell.has(verb))
}

/** "His family said [he] was shot", "her brother said police had beaten [her]": the one of whom they are; null elsewhere. */
export function toldByKin(past: Past, scene: Scene, at: Noted): Noted | null {
  const word = scene.folded[at.head] ?? ''
  const sex = men.test(word) ? men : women.test(word) ? women : null
  if (sex === null) return null
  const owner = past.done.find(
    (noted) =>
      noted.sentence === at.sentence &&
      noted.kind === 'pronoun' &&
      noted.last < at.first &&
      sex.test(scene.folded[noted.head] ?? '') &&
      isOwnerOfSpeaker(past, scene, noted.head),
  )
  return owner === undefined ? null : { ...at, actor: owner.actor, number: owner.number }
}
