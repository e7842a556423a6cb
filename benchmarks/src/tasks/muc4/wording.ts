/** Words at the front of a phrase that the keys leave out. */
const front =
  /^(?:the|a|an|any|this|that|these|those|his|her|its|their|our|my|alleged|presumed|suspected|supposed|apparent|reported|so-called|self-styled|yesterday|today|tonight|meanwhile|another|various|said|same|at least|some|about)\s+/i
const bracket = /\s*[[(][^\])]{0,200}[\])]\s*/g
const count =
  /^(?:(?:at least|about|some|nearly|almost|over|more than|around|approximately|least|a dozen)\s+)?(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|many|numerous|both|dozens of|a number of|a few|few)\s+(?=\S)/i

/** A phrase as the keys write fillers: no article, no brackets, no quotes, one blank between words. */
export function plain(phrase: string): string {
  let text = phrase.replace(bracket, ' ').replace(/["“”]/g, '').replace(/\s+/g, ' ').trim()
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(front, '')
  }
  return text.replace(/^(?:['’]s\s|[,;.\s])+|[,;.\s]+$/g, '')
}

/** The same without a leading count: "three buses" is "buses". */
export const uncounted = (phrase: string): string => plain(plain(phrase).replace(count, ''))

/** Head word of a phrase, folded and without plural: the key by which two phrases are one filler. */
export const headOf = (phrase: string): string => {
  const [main = phrase] = phrase.split(/\s+(?:of|from|in|at|on|with|for|who|that|wearing|carrying)\s+/i)
  const last = main.split(' ').at(-1)?.toLowerCase() ?? phrase
  return last.replace(/men$/, 'man').replace(/ies$/, 'y').replace(/s$/, '')
}
