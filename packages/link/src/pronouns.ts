/** Words that name nobody by themselves. */
const pronouns =
  /^(?:he|she|it|they|him|her|them|who|we|us|i|me|you|both|its (?:men|fighters|forces|troops|members))$/i

export const isPronoun = (text: string): boolean => pronouns.test(text)
