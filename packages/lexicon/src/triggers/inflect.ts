const vowels = 'aeiou'

/** "stop" doubles its last letter, "boycott" and "rain" do not; "travel" may. */
const mayDouble = (word: string) =>
  word.length > 2 &&
  !vowels.includes(word.at(-1) ?? '') &&
  !'wxy'.includes(word.at(-1) ?? '') &&
  vowels.includes(word.at(-2) ?? '') &&
  !vowels.includes(word.at(-3) ?? '')

const endsInY = (word: string) => word.endsWith('y') && !vowels.includes(word.at(-2) ?? '')

function third(word: string): string {
  if (endsInY(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(word) ? `${word}es` : `${word}s`
}

/** Regular forms of a verb, itself included: attack, attacks, attacked, attacking. */
export function verbForms(verb: string): string[] {
  const stems = mayDouble(verb) ? [verb, `${verb}${verb.at(-1)}`] : [verb]
  const out = [verb, third(verb)]
  if (verb.endsWith('e')) out.push(`${verb}d`, `${verb.slice(0, -1)}ing`)
  else if (endsInY(verb)) out.push(`${verb.slice(0, -1)}ied`, `${verb}ing`)
  else for (const stem of stems) out.push(`${stem}ed`, `${stem}ing`)
  return out
}

/** Singular and regular plural of a noun, with -man and -men. */
export function nounForms(noun: string): string[] {
  if (noun.endsWith('man')) return [noun, `${noun.slice(0, -3)}men`]
  return noun.endsWith('o') ? [noun, `${noun}s`, `${noun}es`] : [noun, third(noun)]
}
