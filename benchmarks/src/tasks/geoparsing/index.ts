import { extract } from '@wiregraph/extract'
import { articleOf } from '../../article-of.ts'
import type { Task } from '../../task.ts'

/** Names of places, each with the point it was put on; no point where the name is on no map. */
export const geoparsing: Task = {
  name: 'geoparsing',
  scorer: 'geoparsing/score-geo.mjs',
  predict: (inputs, tools) =>
    inputs.map((input) => {
      const { mentions, places } = extract(articleOf(input), tools)
      const placeById = new Map(places.map((place) => [place.id, place]))
      const toponyms = mentions
        .filter(({ kind }) => kind === 'PLACE')
        .map(({ span, node }) => {
          const place = placeById.get(node ?? '')
          const point = place?.coordinates
          return {
            start: span.start,
            end: span.end,
            ...(point ? { lat: point.latitude, lon: point.longitude } : {}),
            ...(place?.geonamesId ? { geonamesId: place.geonamesId } : {}),
          }
        })
      return { id: input.id, toponyms }
    }),
}
