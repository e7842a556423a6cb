import type { Dispute } from '@wiregraph/schema'
import type { Mention } from './find-mentions.ts'
import type { Gold, GoldDispute } from './gold.ts'
import type { Graph } from './graph.ts'
import type { Share } from './share.ts'

interface Served {
  readonly event: string
  readonly dispute: Dispute
  /** Keys of the gold events that the graph's event tells. */
  readonly keys: ReadonlySet<string>
}

/** Disputes with the versions wanted, disputes on the right field alone, and those that nobody expected. */
export interface DisputeFigures {
  readonly found: Share
  readonly onField: Share
  readonly optional: Share
  /** Disputes served on events of the gold that are neither expected nor optional. */
  readonly unexpected: readonly Served[]
  readonly missed: readonly GoldDispute[]
}

function servedOn(mentions: readonly Mention[], graph: Graph): Served[] {
  const keys = new Map<string, Set<string>>()
  for (const { event: key, reports } of mentions) {
    for (const { event } of reports) keys.set(event, (keys.get(event) ?? new Set()).add(key))
  }
  return [...keys].flatMap(([event, told]) =>
    (graph.events.get(event)?.disputes ?? []).map((dispute) => ({ event, dispute, keys: told })),
  )
}

const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `

/** Every version stands in an account of its own. */
export function hasVersions({ accounts }: Dispute, versions: readonly string[]): boolean {
  const held = versions.map((version) =>
    accounts.findIndex(({ value }) => wordsOf(value).includes(wordsOf(version))),
  )
  return held.every((i) => i >= 0) && new Set(held).size === versions.length
}

export function scoreDisputes(mentions: readonly Mention[], gold: Gold, graph: Graph): DisputeFigures {
  const served = servedOn(mentions, graph)
  const isOn = ({ keys, dispute }: Served, wanted: GoldDispute) =>
    keys.has(wanted.event) && wanted.fields.includes(dispute.field)
  const isFound = (wanted: GoldDispute) =>
    served.some((one) => isOn(one, wanted) && hasVersions(one.dispute, wanted.versions))
  const expected = gold.disputes.filter(({ optional }) => optional !== true)
  const optional = gold.disputes.filter((dispute) => dispute.optional === true)
  const onField = expected.filter((wanted) => served.some((one) => isOn(one, wanted)))
  return {
    found: { count: expected.filter(isFound).length, of: expected.length },
    onField: { count: onField.length, of: expected.length },
    optional: { count: optional.filter(isFound).length, of: optional.length },
    unexpected: served.filter((one) => !gold.disputes.some((wanted) => isOn(one, wanted))),
    missed: expected.filter((wanted) => !isFound(wanted)),
  }
}
