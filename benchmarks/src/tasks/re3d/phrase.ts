import { casesAt, childrenAt, type Line, lower, type Run, relationOf, tokenOf } from './page.ts'

const inside = /^(?:det|amod|compound|nummod|flat|nmod|advmod|punct|case|goeswith)$/

/** Whether a token before the head belongs to its noun phrase: determiners, adjectives, nouns, "Iraq's". */
function leads(line: Line, i: number, head: number): boolean {
  const relation = relationOf(line, i)
  if (!inside.test(relation)) return false
  if (relation === 'nmod' || relation === 'case')
    return relation === 'case'
      ? /^['’]s?$/.test(lower(line, i))
      : childrenAt(line, i).some((c) => /^['’]s?$/.test(lower(line, c))) || /^PRP/.test(tokenOf(line, i).xpos)
  if (relation === 'punct') return /^[-–—/]$/.test(lower(line, i))
  if (relation === 'advmod') return tokenOf(line, i).head !== head
  return true
}

/** First token of the noun phrase of a head word: as far left as tokens that hang on the phrase reach. */
function startOf(line: Line, head: number): number {
  let first = head
  for (let i = head - 1; i >= 0; i--) {
    let at = i
    let linked = leads(line, i, head)
    for (let depth = 0; linked && depth < 5; depth++) {
      at = tokenOf(line, at).head
      if (at === head) break
      linked = at > i && at < head
      if (at < 0) linked = false
    }
    if (!linked) break
    first = i
  }
  return first
}

function endOf(line: Line, head: number): number {
  let last = head
  for (const c of childrenAt(line, head)) {
    if (c !== last + 1 || !/^(?:flat|compound|goeswith|fixed|nummod)$/.test(relationOf(line, c))) continue
    last = c
  }
  return last
}

/** Without "both", numbers and commas in front. */
export const phraseOf = (line: Line, head: number): Run => ({
  first: startOf(line, head),
  last: endOf(line, head),
})

/** The noun of the of-phrase right behind a phrase: "the government [of Chad]". */
export function ofPhrase(line: Line, head: number, last: number): number | null {
  if (!/^(?:of|for)$/.test(lower(line, last + 1))) return null
  return (
    childrenAt(line, head).find(
      (c) =>
        c > last && relationOf(line, c) === 'nmod' && casesAt(line, c).some((w) => /^(?:of|for)$/.test(w)),
    ) ?? null
  )
}
