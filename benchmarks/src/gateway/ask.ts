import type { Answer, BenchQuery } from './queries/query.ts'
import type { Rival } from './rivals.ts'

/** The requests that a rival is sent, one for each subject. */
export function bodiesOf({ name }: Rival, query: BenchQuery, subjects: readonly unknown[]): string[] {
  if (name === 'yoga') return [JSON.stringify({ query: '{ hello }' })]
  return subjects.map((subject) => JSON.stringify({ query: query[name], variables: { subject } }))
}

async function ask({ url }: Rival, body: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body })
  const answer = (await response.json()) as Answer
  if (answer.errors)
    throw new Error(`${url} refuses ${JSON.stringify(answer.errors).slice(0, 1000)} of ${body}`)
  return answer.data
}

/** The subjects for which the answers differ, with both. Throws where one is refused. */
export async function differences(
  [ours, theirs]: readonly [Rival, Rival],
  query: BenchQuery,
  subjects: readonly unknown[],
): Promise<readonly { readonly subject: unknown; readonly ours: string; readonly theirs: string }[]> {
  const [own, other] = [bodiesOf(ours, query, subjects), bodiesOf(theirs, query, subjects)]
  const found = []
  for (const [at, subject] of subjects.entries()) {
    const mine = JSON.stringify(query.fromWiregraph(await ask(ours, own[at] ?? '')))
    const its = JSON.stringify(query.fromPostgraphile(await ask(theirs, other[at] ?? '')))
    if (mine !== its) found.push({ subject, ours: mine, theirs: its })
  }
  return found
}
