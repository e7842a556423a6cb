import { tokenAt } from '../document/tree.ts'
import { type Hearing, isComma, isFiniteVerb, mentionOver, timeOver, wordAt } from './frame.ts'

const nominal = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'])

/** End of the noun phrase that starts at `i`; `i` - 1 where there is none. */
export function phraseEnd(hearing: Hearing, i: number): number {
  const { scene } = hearing
  let end = i - 1
  for (let k = i; k < scene.words.length; k++) {
    const token = tokenAt(scene.tree, k)
    const joint = token.xpos === 'POS' || token.text === '-'
    if (!nominal.has(token.upos) && !joint) break
    if (timeOver(hearing, k) !== null || (token.upos === 'PRON' && k > i)) break
    end = k
  }
  return end
}

/** The one who is told: "told [CNN's chief correspondent]". */
function listenerEnd(hearing: Hearing, i: number): number {
  const { tree } = hearing.scene
  if (tokenAt(tree, i).upos === 'SCONJ' || wordAt(hearing, i) === 'that') return i - 1
  const mention = mentionOver(hearing, i)
  const named = mention !== null && mention.first === i ? mention.last : i - 1
  const end = phraseEnd(hearing, i)
  const runsOn = isFiniteVerb(hearing, end + 1) || /^nsubj/.test(tokenAt(tree, end).deprel)
  return runsOn ? named : Math.max(named, end)
}

const places =
  /^(?:statement|interview|conference|briefing|speech|address|letter|report|tweet|post|twitter|facebook|television|tv|radio|telegram|x|message|remarks|testimony|condition|anonymity|email|phone|telephone|reporters|journalists|video|broadcast|website)$/

/** "in a statement", "at a news conference", "on condition of anonymity": end of it; `i` - 1 where there is none. */
function settingEnd(hearing: Hearing, i: number): number {
  if (!/^(?:in|at|on|by|via|during|to|through|under)$/.test(wordAt(hearing, i))) return i - 1
  const end = phraseEnd(hearing, i + 1)
  const words = hearing.scene.folded.slice(i + 1, end + 1)
  if (!words.some((w) => places.test(w))) return i - 1
  const more = /^(?:of|with|to|from)$/.test(wordAt(hearing, end + 1)) ? phraseEnd(hearing, end + 2) : end
  return Math.max(more, end)
}

/** "in Baghdad" before the day or the clause: where it was said. */
function placeEnd(hearing: Hearing, i: number): number {
  if (!/^(?:in|at|from)$/.test(wordAt(hearing, i)) || !/^\p{Lu}/u.test(hearing.scene.words[i + 1] ?? ''))
    return i - 1
  const end = phraseEnd(hearing, i + 1)
  const next = end + 1
  const goesOn = wordAt(hearing, next) === 'that' || timeEnd(hearing, next) >= next
  return goesOn ? end : i - 1
}

function timeEnd(hearing: Hearing, i: number): number {
  const skip = /^(?:on|late|early|later|earlier|in|at)$/.test(wordAt(hearing, i)) ? 1 : 0
  for (const at of [i, i + skip, i + skip + 1]) {
    const time = timeOver(hearing, at)
    if (time !== null && time.first <= at && (at === i || at <= i + skip)) return time.last
  }
  return i - 1
}

/** Past listener, day and occasion after a verb of saying: the first token that is not of the frame. */
export function tailAfter(hearing: Hearing, verb: number, tells: boolean): number {
  let i = verb + 1
  if (wordAt(hearing, i) === 'also' || wordAt(hearing, i) === 'later') i++
  if (tells) i = listenerEnd(hearing, i) + 1
  for (let k = 0; k < 4; k++) {
    const next = Math.max(timeEnd(hearing, i), settingEnd(hearing, i), placeEnd(hearing, i)) + 1
    if (next <= i) break
    i = next
    if (isComma(wordAt(hearing, i)) && settingEnd(hearing, i + 1) > i) i++
  }
  return i
}
