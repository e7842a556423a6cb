import { type Place, PlacePrecision, type PlaceRelation, type ReportInContext } from '@wiregraph/schema'
import { depthOf, placesAgree } from './places.ts'
import { alphabetical, byFrequency } from './vote.ts'

/** Where an event happened; all null where no report tells. */
export interface EventPlace {
  readonly place: Place | null
  readonly relation: PlaceRelation | null
  readonly precision: PlacePrecision | null
}

/** How the report that knows it best puts the event at the place; ties by id of the report. */
function bestPut(reports: readonly ReportInContext[], place: Place): Omit<EventPlace, 'place'> {
  const puts = reports.flatMap(({ place: here, report: { id, placeRelation, placePrecision } }) =>
    here?.id === place.id && placePrecision !== null
      ? [{ id, relation: placeRelation, precision: placePrecision }]
      : [],
  )
  const rank = (precision: PlacePrecision) => PlacePrecision.options.indexOf(precision)
  const [best] = puts.sort((a, b) => rank(a.precision) - rank(b.precision) || alphabetical(a.id, b.id))
  return { relation: best?.relation ?? null, precision: best?.precision ?? null }
}

/** The most exact place that is compatible with all; where two are not, the commonest of the most exact, disputed. */
export function assemblePlace(
  reports: readonly ReportInContext[],
): EventPlace & { readonly disputed: boolean } {
  const places = reports.flatMap(({ place }) => place ?? [])
  const ranked = byFrequency(
    places,
    (p) => p.id,
    (a, b) => alphabetical(a.id, b.id),
  )
  const [best] = ranked.sort((a, b) => depthOf(b) - depthOf(a))
  if (best === undefined) return { place: null, relation: null, precision: null, disputed: false }
  return { place: best, ...bestPut(reports, best), disputed: places.some((p) => !placesAgree(p, best)) }
}
