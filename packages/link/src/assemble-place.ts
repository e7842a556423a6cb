import type { Place, ReportInContext } from '@wiregraph/schema'
import { depthOf, placesAgree } from './places.ts'
import { alphabetical, byFrequency } from './vote.ts'

/** The most exact place that is compatible with all; where two are not, the commonest of the most exact, disputed. */
export function assemblePlace(reports: readonly ReportInContext[]): {
  place: Place | null
  disputed: boolean
} {
  const places = reports.flatMap(({ place }) => place ?? [])
  const ranked = byFrequency(
    places,
    (p) => p.id,
    (a, b) => alphabetical(a.id, b.id),
  )
  const [best] = ranked.sort((a, b) => depthOf(b) - depthOf(a))
  if (best === undefined) return { place: null, disputed: false }
  return { place: best, disputed: places.some((p) => !placesAgree(p, best)) }
}
