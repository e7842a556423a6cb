import type { Report } from '@wiregraph/schema'
import type { View } from './view.ts'

export interface Where {
  readonly country: string | null
  readonly place: string | null
}

const bare = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^(?:Departamento|Provincia|Municipio) de(?:l| la)? /i, '')
    .replace(/ (?:Department|Province|Municipality|District|Region|City)$/i, '')

function countryName(view: View, code: string): string | null {
  const found = view.extraction.places.find((p) => p.kind === 'COUNTRY' && p.country === code)
  if (found !== undefined) return bare(found.name)
  try {
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? null
  } catch {
    return null
  }
}

/** The country that places and actors of the article point to most. */
function storyCountry(view: View): string | null {
  const counts = new Map<string, number>()
  for (const { node, kind } of view.extraction.mentions) {
    const code =
      kind === 'PLACE'
        ? view.place(node)?.country
        : kind === 'ACTOR' && node !== null
          ? view.actor(node)?.country
          : null
    if (code) counts.set(code, (counts.get(code) ?? 0) + (kind === 'PLACE' ? 2 : 1))
  }
  const [best] = [...counts]
    .filter(([code]) => code !== 'US')
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best?.[0] ?? null
}

function placeWords(view: View, report: Report): string | null {
  const place = view.place(report.place)
  if (place === null || place.kind === 'COUNTRY') return null
  const slot = report.slots.find((s) => s.name === 'PLACE')
  const words = slot?.span?.quote ?? place.name
  return bare(words.replace(/^the /i, ''))
}

/** Country and most exact place of an incident; the story's country where no place is told. */
export function whereOf(view: View, reports: readonly Report[]): Where {
  const told = reports.find((r) => placeWords(view, r) !== null)
  const code =
    view.place(told?.place ?? null)?.country ??
    reports.flatMap((r) => view.place(r.place)?.country ?? [])[0] ??
    storyCountry(view)
  return {
    country: code === null || code === undefined ? null : countryName(view, code),
    place: told === undefined ? null : placeWords(view, told),
  }
}
