import { distance } from 'fastest-levenshtein'
import type { Tables } from './binary.ts'

/** Shorter names are too often one letter away from another. */
const shortest = 6
const most = 2

/** What all spellings of a name in Latin letters share: consonants, those that stand for one another made one. */
const skeletonOf = (key: string) =>
  key
    .replace(/ph/g, 'f')
    .replace(/[aeiouyhw]/g, '')
    .replace(/[qc]/g, 'k')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1')

/**
 * Rows whose folded name differs from this one by two letters at most, vowels or letters that are written for one
 * another ("Sheikh Miskeen", "Shaykh Miskin"), the nearest only. The first letter is the same.
 */
export function rowsLike(tables: Tables, folded: string, isWanted: (row: number) => boolean): number[] {
  if (folded.length < shortest) return []
  const { keys, starts, postings } = tables
  const [skeleton, first] = [skeletonOf(folded), folded.slice(0, 1)]
  let near: { readonly far: number; readonly rows: Set<number> } = { far: most + 1, rows: new Set() }
  for (let i = keys.from(first); keys.length(i) > 0; i++) {
    if (Math.abs(keys.length(i) - folded.length) > most) continue
    const key = keys.at(i)
    if (!key.startsWith(first)) break
    if (skeletonOf(key) !== skeleton) continue
    const far = distance(key, folded)
    const rows = Array.from(postings.subarray(starts[i], starts[i + 1])).filter(isWanted)
    if (far > near.far || far > most || rows.length === 0) continue
    near = far < near.far ? { far, rows: new Set(rows) } : { far, rows: new Set([...near.rows, ...rows]) }
  }
  return [...near.rows]
}
