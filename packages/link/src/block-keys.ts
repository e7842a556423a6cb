import type { ReportInContext } from '@wiregraph/schema'
import { daysIn, listDays } from './facts.ts'
import { isExact } from './places.ts'

/** A span longer than this ("in recent weeks") does not say when, and meets no other article. */
const maxDays = 4

/** Types that are known by who took part more than by where. */
const verbal: ReadonlySet<string> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
])

/**
 * The blocks of a report: its own article; and across articles its type with its town and day, or, for what is said
 * and agreed, with each named participant and day. Without a day no other article is met: a missed merge is better
 * than a wrong one.
 */
export function blockKeys(context: ReportInContext): readonly string[] {
  const { report, article, place, actors } = context
  const keys = [`article|${article.id}`]
  const days = report.when === null ? null : daysIn(report.when)
  if (report.when === null || days === null || days > maxDays) return keys
  for (const day of listDays(report.when)) {
    if (place !== null && isExact(place)) keys.push(`${report.type}|${place.id}|${day}`)
    if (!verbal.has(report.type)) continue
    for (const { actor } of [...report.actors, ...report.recipients]) {
      if (actors.get(actor)?.generic === false) keys.push(`${report.type}|${actor}|${day}`)
    }
  }
  return [...new Set(keys)].sort()
}
