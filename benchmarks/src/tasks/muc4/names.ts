import type { ActorEvidence } from '@wiregraph/schema'
import type { View } from './view.ts'
import { plain } from './wording.ts'

/** The longest name by which the article calls somebody, as it stands there. */
export function nameIn(view: View, actor: ActorEvidence): string {
  const names = [actor.name, ...actor.evidence.map((e) => e.name)].filter((n) => view.text.includes(n))
  const [longest] = names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return plain(longest ?? actor.name)
}
