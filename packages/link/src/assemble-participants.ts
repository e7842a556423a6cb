import type { EventParticipant, ReportInContext } from '@wiregraph/schema'
import { isPronoun } from './pronouns.ts'
import { alphabetical, commonest, sortedUnique } from './vote.ts'

/** The commonest words that say more than "they", where any do. */
function wordsFor(texts: readonly string[]): string {
  const telling = texts.filter((text) => !isPronoun(text))
  return commonest(telling.length > 0 ? telling : texts) ?? ''
}

/** Everyone whom a report names in the slot: those of most reports first, then as the texts order them. */
export function assembleParticipants(
  reports: readonly ReportInContext[],
  slot: 'actors' | 'recipients',
): EventParticipant[] {
  const byActor = new Map<string, { texts: string[]; reports: string[]; rank: number }>()
  for (const { report } of reports) {
    report[slot].forEach(({ actor, text }, rank) => {
      const entry = byActor.get(actor) ?? { texts: [], reports: [], rank }
      byActor.set(actor, {
        texts: [...entry.texts, text],
        reports: [...entry.reports, report.id],
        rank: Math.min(rank, entry.rank),
      })
    })
  }
  return [...byActor]
    .map(([actor, { texts, reports: all, rank }]) => ({
      rank,
      participant: { actor, text: wordsFor(texts), reports: sortedUnique(all) },
    }))
    .sort(
      (a, b) =>
        b.participant.reports.length - a.participant.reports.length ||
        a.rank - b.rank ||
        alphabetical(a.participant.actor, b.participant.actor),
    )
    .map(({ participant }) => participant)
}
