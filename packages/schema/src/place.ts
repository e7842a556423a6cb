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

/** Over the surface of a sphere (haversine). */
export function kilometersBetween(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [up, across] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const part =
    Math.sin(up / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(across / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(part)))
}

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
