import type { Candidate, Gazetteer } from '@wiregraph/lexicon'
import { liesIn } from './containers.ts'
import { placeInside } from './named.ts'
import { asTitle } from './names.ts'

/**
 * The place of a dateline such as "BAGHDAD, Iraq" or "GENEVA/BERLIN", the first of several; null where it names none
 * that is known. "MOCHA, Yemen" is in Yemen, though the only one on the map is not.
 */
export function resolveDateline(
  placeText: string | null | undefined,
  gazetteer: Gazetteer,
): Candidate | null {
  const [town = '', ...around] = (placeText ?? '').split(',').map((part) => part.trim())
  const first = town.split('/')[0]?.trim() ?? ''
  const candidates = gazetteer.lookup(first)
  const containers = around.flatMap((part) => gazetteer.lookup(part)).filter(({ kind }) => kind !== 'CITY')
  const inside = candidates.find((candidate) => containers.some((container) => liesIn(candidate, container)))
  const country = containers.find(({ kind }) => kind === 'COUNTRY')
  if (inside === undefined && country !== undefined && first !== '' && candidates[0]?.kind !== 'COUNTRY')
    return placeInside(gazetteer, asTitle(first), country)
  return inside ?? candidates[0] ?? null
}

/** Countries that a headline names, by name or adjective. */
export function countriesInTitle(title: string, gazetteer: Gazetteer): Candidate[] {
  const words = title.split(/[\s,;:!?()"“”]+/).map((word) => word.replace(/['’]s$|[.'’]$/, ''))
  return words.flatMap((word) => {
    if (!/^\p{Lu}/u.test(word) || gazetteer.ambiguity(word) !== null) return []
    const code = gazetteer.countryOfDemonym(word)
    const found =
      code === null
        ? word.length > 3 || word === word.toUpperCase()
          ? (gazetteer.lookup(word).find(({ kind }) => kind === 'COUNTRY') ?? null)
          : null
        : gazetteer.byKey(`country:${code}`)
    return found ? [found] : []
  })
}
