import { z } from 'zod'
import { PlaceKind } from './enums.ts'
import { PlaceId } from './ids.ts'
import { CountryCode } from './primitives.ts'

export const Coordinates = z.object({
  /** Degrees, WGS 84, north positive. */
  latitude: z.number().min(-90).max(90),
  /** Degrees, WGS 84, east positive. */
  longitude: z.number().min(-180).max(180),
})
export type Coordinates = z.infer<typeof Coordinates>

export const Place = z.object({
  id: PlaceId,
  name: z.string().min(1),
  /** Other spellings, sorted. */
  aliases: z.array(z.string().min(1)),
  kind: PlaceKind,
  /** Null for a place on no map: never a default. */
  coordinates: Coordinates.nullable(),
  country: CountryCode.nullable(),
  parent: PlaceId.nullable(),
  /** From the country down to the parent. */
  ancestors: z.array(PlaceId),
  geonamesId: z.int().positive().nullable(),
})
export type Place = z.infer<typeof Place>
