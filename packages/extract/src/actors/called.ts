import type { Scene } from './scene.ts'

/** What leads from a word for somebody to the name: "calling itself the", "known locally as". */
const callings =
  /^(?:(?:that|which|who) )?(?:(?:calling|calls|called|naming|styling|styles) (?:itself|themselves|himself|herself)|(?:known|identified)(?: (?:locally|only|better|also))? (?:as|by)|called|named|dubbed)(?: the)?$/

/** So many words at most lead from one to the other. */
const REACH = 5

/** First token of the name that words of calling behind a token lead to; null where there are none. */
export function calledFrom({ folded, words }: Scene, last: number): number | null {
  for (let length = REACH; length > 0; length--) {
    const led = folded.slice(last + 1, last + 1 + length)
    const first = last + 1 + led.length
    if (led.length === length && callings.test(led.join(' ')) && /^\p{Lu}/u.test(words[first] ?? ''))
      return first
  }
  return null
}

/** The word for somebody from which words of calling lead to the name that begins here; null where none do. */
export function calledBefore(scene: Scene, first: number): number | null {
  for (let length = 1; length <= REACH; length++) {
    const last = first - length - 1
    if (last >= 0 && calledFrom(scene, last) === first) return last
  }
  return null
}

/** Words for many under one name: "gangster" and "militiaman" are none. */
const bodies =
  /^(?:group|militia|gang|cartel|band|squad|mafia|ring|faction|organi[sz]ation|movement|cell|wing|network|outfit|unit|force|army|front|coalition|alliance|party|sect|cult)$/

/** "a group [calling itself]" and not "a man known as". */
export const isBody = ({ lemmas }: Scene, noun: number): boolean => bodies.test(lemmas[noun] ?? '')
