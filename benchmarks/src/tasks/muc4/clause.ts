import type { Report, Span } from '@wiregraph/schema'

/** What stands in a span's sentence before and behind it; a sentence ends at a full stop with a blank, or a line's end. */
export function sentenceOf(text: string, { start, end }: Pick<Span, 'start' | 'end'>) {
  const from = Math.max(text.lastIndexOf('. ', start - 2), text.lastIndexOf('\n', start - 1)) + 1
  const ends = [text.indexOf('. ', end), text.indexOf('\n', end), text.length].filter((i) => i >= 0)
  return { before: text.slice(from, start), after: text.slice(end, Math.min(...ends)) }
}

const yearOf = (stamp: string) => Number(stamp.slice(0, 4))
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const dated = new RegExp(`\\b(?:${MONTHS}|in|since|the|of) (19\\d\\d|20\\d\\d)\\b`)
const ago =
  /\b(?:(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|many|some) years? (?:ago|earlier|before)|years ago|last year|(?:over|during|in) the (?:past|last) (?:\d{1,2}|two|three|four|five|six|several|few|ten) years)\b/i
/** Characters around a deed within which a year is taken for its own. */
const NEAR = 70

/** A year long past stands at the deed's words: "the March 1980 assassination", "was killed 2 years ago". */
export function isLongPast(text: string, at: Pick<Span, 'start' | 'end'>, written: string | null): boolean {
  const { before, after } = sentenceOf(text, at)
  const [left, right] = [before.slice(-NEAR), after.slice(0, NEAR)]
  if (ago.test(right) || ago.test(left)) return true
  if (written === null) return false
  const years = [dated.exec(left), dated.exec(right)].flatMap((found) =>
    found === null ? [] : [Number(found[1])],
  )
  return (
    years.length > 0 && years.every((year) => year < yearOf(written) - (written.slice(5, 7) <= '03' ? 1 : 0))
  )
}

const goesOn = /\b(?:is|are|keeps?|continues?) (?:\w{2,12}ly )?$/i
const whoDo = /\b(?:who|that|which|they|we|you) (?:\w{2,12}ly )?$/i

/** "an army that is killing people", "those who murder workers": what somebody does again and again. */
export function isHabit(text: string, { trigger, triggerLemma }: Report): boolean {
  const { before } = sentenceOf(text, trigger)
  const word = trigger.quote.toLowerCase()
  if (word.endsWith('ing') && goesOn.test(before)) return true
  return word === triggerLemma && whoDo.test(before)
}

const inFight =
  /\b(?:(?:in|during|after|amid) (?:an? |the |one |that |this |these |some |several |heavy |fierce |armed |violent |military |police |raging |new )*(?:clash(?:es)?|combats?|confrontations?|shoot-?outs?|fighting|gun ?battles?|battles?|crossfire|skirmish(?:es)?|gunfights?|firefights?)|when (?:the )?(?:police|army|troops|soldiers) (?:\w+ ){0,2}(?:raided|returned fire))\b/i

/** Told as an outcome of a fight: "died in a clash with police". */
export function isOfFight(text: string, { trigger }: Report): boolean {
  const { before, after } = sentenceOf(text, trigger)
  return inFight.test(before.slice(-80)) || inFight.test(after.slice(0, 110))
}
