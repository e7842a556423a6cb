/** Endings of inflection and derivation, the longest first: "killings" and "killed" are one word. */
const endings = [
  'ations',
  'ation',
  'ments',
  'ings',
  'ions',
  'ment',
  'ing',
  'ion',
  'ers',
  'er',
  'ed',
  'es',
  's',
  'e',
]

/** What is left of a dictionary form without its ending: words of one stem are taken for one kind of event. */
export function stemOf(lemma: string): string {
  const word = lemma.toLowerCase()
  const ending = endings.find((e) => word.endsWith(e) && word.length - e.length >= 3)
  return ending === undefined ? word : word.slice(0, -ending.length)
}
