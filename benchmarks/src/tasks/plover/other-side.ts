import type { ActorEvidence, Mention, Report, Span } from '@wiregraph/schema'
import type { Sentence } from './sentence.ts'

export interface Named {
  readonly text: string
  /** Undefined for a place. */
  readonly actor: ActorEvidence | undefined
  /** Country in which a place lies. */
  readonly country?: string | null
}

/** Words that only point to a name, and things that are one's own: "its", "their forces". */
const pointing = /^(?:it|its|he|his|him|she|her|they|their|them|who|himself|themselves|itself|both)\b/i

/**
 * How the text names an actor: its own words, or where these only point to a name, the name they point to, as the
 * text has it.
 */
export function nameOf({ extraction }: Sentence, text: string, actor: ActorEvidence | undefined): string {
  if (actor === undefined || !pointing.test(text) || text.includes(' ')) return text
  const named = extraction.mentions.find(
    ({ kind, node, span }) => kind === 'ACTOR' && node === actor.id && !pointing.test(span.quote),
  )
  return named?.span.quote ?? text
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Names beside the report that are none of its sides, nor those who are quoted for it. */
function free({ extraction }: Sentence, report: Report): Mention[] {
  const sides = [...report.actors, ...report.recipients].flatMap((p) => p.span ?? [])
  const own: ReadonlySet<string> = new Set([...report.actors, ...report.recipients].map((p) => p.actor))
  const said = extraction.mentions.filter((m) => m.kind === 'ATTRIBUTION').map((m) => m.span)
  return extraction.mentions.filter(
    ({ kind, span, node }) =>
      (kind === 'ACTOR' || kind === 'PLACE') &&
      node !== null &&
      !pointing.test(span.quote) &&
      !own.has(node) &&
      overlaps(span, report.evidence) &&
      ![...sides, ...said, report.trigger].some((s) => overlaps(s, span)),
  )
}

/** "Libya[, Chad and the] Niger": what stands between the members of a list. */
const joint = /^(?:,|(?:, )?(?:and|or|as well as))(?: the)?$/i

/** The name with those listed beside it. */
function listFrom({ text }: Sentence, names: readonly Mention[]): Mention[] {
  const out = names.slice(0, 1)
  for (const name of names.slice(1)) {
    const end = out.at(-1)?.span.end ?? 0
    if (name.span.start < end) continue
    const between = text.slice(end, name.span.start).trim()
    if (!joint.test(between)) break
    out.push(name)
  }
  return out
}

/**
 * A dyad needs two sides; where the report names one, the test set's coders take the next country, group or place.
 * The first behind the event word with those listed beside it, else the last before it.
 */
export function otherSide(sentence: Sentence, report: Report): Named[] {
  const { actors, places } = sentence.extraction
  const names = free(sentence, report)
  const behind = names.filter((m) => m.span.start >= report.trigger.end)
  const before = names.filter((m) => m.span.end <= report.trigger.start)
  const found = behind.length > 0 ? listFrom(sentence, behind) : before.slice(-1)
  return found.map((m) => ({
    text: m.span.quote,
    actor: actors.find((a) => a.id === m.node),
    country: places.find((p) => p.id === m.node)?.country ?? null,
  }))
}
