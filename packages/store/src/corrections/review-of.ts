import type { EventReview } from '@wiregraph/schema'

/** A report of an event with its article. */
export interface ReviewedReport {
  readonly id: string
  readonly article: string
}

/** A confirmation or dismissal that holds, and those of the event's reports that it speaks of. */
export interface Verdict {
  readonly kind: 'CONFIRM_EVENT' | 'DISMISS_EVENT'
  /** Rises with every correction. */
  readonly seq: number
  readonly reports: ReadonlySet<string>
}

export interface Reviewed {
  readonly reports: readonly ReviewedReport[]
  readonly verdicts: readonly Verdict[]
  /** Whether one of the articles is a copy of the other one. */
  readonly areCopies: (a: string, b: string) => boolean
}

/**
 * What is confirmed stays so whoever else tells of it. What is dismissed stays so until an article tells of it that is none
 * of those dismissed, nor a copy of one: what they said was judged, and a new witness asks the question anew.
 */
function covers({ kind, reports: spokenOf }: Verdict, { reports, areCopies }: Reviewed): boolean {
  if (kind === 'CONFIRM_EVENT') return true
  const judged = reports.filter(({ id }) => spokenOf.has(id)).map(({ article }) => article)
  return reports.every(({ article }) => judged.some((one) => one === article || areCopies(one, article)))
}

/** What analysts say of an event: the last verdict that covers what it is now. */
export function reviewOf(reviewed: Reviewed): EventReview {
  const last = [...reviewed.verdicts].sort((a, b) => b.seq - a.seq).find((one) => covers(one, reviewed))
  if (last === undefined) return 'UNREVIEWED'
  return last.kind === 'CONFIRM_EVENT' ? 'CONFIRMED' : 'DISMISSED'
}
