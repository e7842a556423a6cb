import type { ActorEvidence, ActorKind, Extraction, Participant, Place, Report } from '@wiregraph/schema'

/** An article's extraction, looked up by id. */
export interface View {
  readonly extraction: Extraction
  readonly text: string
  readonly actor: (id: string) => ActorEvidence | null
  readonly place: (id: string | null) => Place | null
  readonly kindOf: (side: Participant) => ActorKind | null
  readonly report: (id: string | null) => Report | null
}

export function viewOf(extraction: Extraction): View {
  const actors = new Map(extraction.actors.map((a) => [a.id, a] as const))
  const places = new Map(extraction.places.map((p) => [p.id as string, p] as const))
  const reports = new Map(extraction.reports.map((r) => [r.id as string, r] as const))
  return {
    extraction,
    text: extraction.article.text,
    actor: (id) => actors.get(id) ?? null,
    place: (id) => (id === null ? null : (places.get(id) ?? null)),
    kindOf: ({ actor }) => actors.get(actor)?.kind ?? null,
    report: (id) => (id === null ? null : (reports.get(id) ?? null)),
  }
}
