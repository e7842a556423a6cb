import { sql } from 'kysely'
import { InvalidQuery } from './errors.ts'
import type { BoundingBox, Near } from './filters.ts'
import { and, or, type Piece } from './sql.ts'

/** Mean radius of the earth (IUGG), in km. */
const earthRadiusKm = 6371.0088
const kmPerDegree = (earthRadiusKm * Math.PI) / 180
const toRadians = (degrees: number) => (degrees * Math.PI) / 180

function checkRange(name: string, value: number, limit: number): void {
  if (Number.isFinite(value) && Math.abs(value) <= limit) return
  throw new InvalidQuery(`Expected ${name} from -${limit} to ${limit} degrees, found ${value}.`)
}

/** Corners included; in the form that the index over points serves. */
const isInBox = (west: number, south: number, east: number, north: number) =>
  sql`point(g.longitude, g.latitude) <@ box(
    point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`

/** Places in the box, by the columns of `places` under the alias g. Throws InvalidQuery on no box. */
export function isWithin({ south, west, north, east }: BoundingBox): Piece {
  for (const [name, value] of Object.entries({ south, north })) checkRange(name, value, 90)
  for (const [name, value] of Object.entries({ west, east })) checkRange(name, value, 180)
  if (south > north) throw new InvalidQuery(`Expected south below north, found ${south} and ${north}.`)
  if (west <= east) return isInBox(west, south, east, north)
  return or([isInBox(west, south, 180, north), isInBox(-180, south, east, north)])
}

/** A box around the circle; over a pole or the 180th meridian it reaches all around. */
function boxAround({ latitude, longitude, radiusKm }: Near): BoundingBox {
  const up = radiusKm / kmPerDegree
  const [south, north] = [Math.max(-90, latitude - up), Math.min(90, latitude + up)]
  const widest = Math.max(Math.abs(south), Math.abs(north))
  const sine = widest < 90 ? Math.sin(radiusKm / earthRadiusKm) / Math.cos(toRadians(latitude)) : 2
  const aside = Math.abs(sine) < 1 ? (Math.asin(sine) * 180) / Math.PI : 360
  const [west, east] = [longitude - aside, longitude + aside]
  return west < -180 || east > 180 ? { south, north, west: -180, east: 180 } : { south, north, west, east }
}

/** Places in the circle, by great-circle distance (haversine), after the box that the index serves. */
export function isNear(near: Near): Piece {
  checkRange('latitude', near.latitude, 90)
  checkRange('longitude', near.longitude, 180)
  if (!(near.radiusKm > 0 && near.radiusKm <= 20_040)) {
    throw new InvalidQuery(`Expected radiusKm above 0 and up to 20040, found ${near.radiusKm}.`)
  }
  const latitude = sql`${near.latitude}::float8`
  const distance = sql`2 * ${earthRadiusKm}::float8 * asin(least(1, sqrt(
    power(sin(radians(g.latitude - ${latitude}) / 2), 2) + cos(radians(${latitude})) * cos(radians(g.latitude))
    * power(sin(radians(g.longitude - ${near.longitude}::float8) / 2), 2))))`
  const box = near.radiusKm >= (Math.PI / 2) * earthRadiusKm ? [] : [isWithin(boxAround(near))]
  return and([...box, sql`g.latitude is not null`, sql`${distance} <= ${near.radiusKm}::float8`])
}
