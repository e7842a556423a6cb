import type { ActorEvidence } from '@wiregraph/schema'
import type { View } from './view.ts'
import { plain } from './wording.ts'

const ownNames = (view: View, { name, evidence }: ActorEvidence) =>
  [name, ...evidence.map((e) => e.name)].filter((n) => view.text.includes(n))

const longest = (names: readonly string[]) =>
  [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null

/** The fullest name by which the article calls somebody, as it stands there: "Ruiz" is "Ana Ruiz". */
export function nameIn(view: View, actor: ActorEvidence): string {
  const own = longest(ownNames(view, actor)) ?? actor.name
  const fuller = view.extraction.actors
    .filter((a) => a.kind === 'PERSON' && !a.generic)
    .flatMap((a) => ownNames(view, a))
    .filter((n) => n.endsWith(` ${own}`))
  return plain(longest(fuller) ?? own)
}
