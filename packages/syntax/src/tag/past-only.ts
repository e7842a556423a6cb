/** Words that are a past tense and nothing else, not even a participle: `a car bomb [tore] through the market`. */
const PAST_ONLY: ReadonlySet<string> = new Set(
  (
    'arose ate became befell began blew chose came drew drove flew forbade forgave forgot froze gave grew hid knew ' +
    'outgrew overcame overran overthrew overtook rang ran rode sang sank shook shrank sprang stank strode strove swam swore ' +
    'threw took tore trod underwent undertook went withdrew withstood woke wore wrote'
  ).split(' '),
)

export function isPastOnly(lower: string): boolean {
  return PAST_ONLY.has(lower)
}
