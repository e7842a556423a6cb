import { type Candidate, type Gazetteer, toPlace } from '@wiregraph/lexicon'
import type { BearerRun, Doc, EmbeddedPlace } from '../doc.ts'
import { acceptNames } from './accept.ts'
import { markContainers } from './containers.ts'
import { countriesInTitle } from './dateline.ts'
import { acceptEmbedded, findEmbedded } from './embedded.ts'
import type { Evidence } from './evidence.ts'
import { findNamed, placeInside } from './named.ts'
import { findNames } from './names.ts'
import { findSurnames } from './people.ts'
import { resolveNames } from './resolve.ts'
import { nearness, type Setting, settingOf } from './setting.ts'
import { isInName } from './signs.ts'
import { type Name, runOf } from './types.ts'

/** Countries by name, and adjectives: what is clear before anything is resolved. */
function clearHints(
  names: readonly Name[],
  title: readonly Candidate[],
  gazetteer: Gazetteer,
): (readonly [Name, Candidate])[] {
  const clear = names.flatMap((name) => {
    const [best] = name.candidates
    const sure =
      name.kind === 'adjective' || (best?.kind === 'COUNTRY' && gazetteer.ambiguity(name.text) === null)
    return best && sure ? [[name, best] as const] : []
  })
  const [first] = names
  return first
    ? [...clear, ...title.map((country) => [{ ...first, key: `title:${country.key}` }, country] as const)]
    : clear
}

/** What is known of the names of an article once they are placed. */
export interface Settled {
  /** Every name that may be a place's, and what is known of the article. */
  readonly names: readonly Name[]
  readonly evidence: Evidence
  /** The names by themselves that are places, and which. */
  readonly resolved: ReadonlyMap<Name, Candidate>
  readonly embedded: readonly EmbeddedPlace[]
}

/** The names that are places, and which ones: recognised once more with what the first round found out. */
export function settle(
  doc: Doc,
  gazetteer: Gazetteer,
  { bearers, dateline }: { bearers: readonly BearerRun[]; dateline: Candidate | null },
): Settled {
  const embedded = findEmbedded(doc, gazetteer, bearers)
  const names = markContainers(findNames(doc, gazetteer, bearers), doc, gazetteer)
  const surnames = findSurnames(doc, gazetteer, bearers)
  const hints = clearHints(names, countriesInTitle(doc.article.title, gazetteer), gazetteer)
  const evidenceOf = ({ countryShare, anchors }: Setting): Evidence => ({
    doc,
    gazetteer,
    surnames,
    countryShare,
    nearness: (candidate) => nearness(candidate, anchors),
  })
  let setting = settingOf(hints, dateline)
  let resolved: ReadonlyMap<Name, Candidate> = new Map()
  let inside: readonly Name[] = []
  for (let round = 0; round < 2; round++) {
    const evidence = evidenceOf(setting)
    const accepted = acceptNames(names, evidence)
    const within = accepted.filter((name) => isInName(name, evidence))
    const missed = round === 0 ? [] : missedNames(names, accepted, { doc, gazetteer, bearers, surnames })
    inside = [...acceptEmbedded(embedded, accepted), ...within]
    resolved = resolveNames([...new Set([...accepted, ...missed, ...inside])], {
      dateline,
      placeInside: ({ text }, container) => placeInside(gazetteer, text, container),
    })
    setting = settingOf([...hints, ...resolved], dateline)
  }
  return { ...partOf(resolved, inside), names, evidence: evidenceOf(setting) }
}

/** "in [Richmond]": not sure enough as a name, but a place by the words around it. */
function missedNames(
  names: readonly Name[],
  accepted: readonly Name[],
  {
    doc,
    gazetteer,
    bearers,
    surnames,
  }: {
    doc: Doc
    gazetteer: Gazetteer
    bearers: readonly BearerRun[]
    surnames: ReadonlySet<string>
  },
): Name[] {
  const clear = findNamed(doc, gazetteer, { names: accepted, taken: bearers }).filter(
    ({ rule }) => rule !== 'facility',
  )
  return names.filter(
    (name) =>
      !surnames.has(name.text) &&
      gazetteer.ambiguity(name.text) !== 'word' &&
      clear.some(({ run }) => run.start === name.start && run.end === name.end),
  )
}

/** The names by themselves, and those inside the names of organisations. */
function partOf(resolved: ReadonlyMap<Name, Candidate>, inside: readonly Name[]) {
  const within = new Set(inside)
  const embedded = inside.flatMap((name): EmbeddedPlace[] => {
    const place = resolved.get(name)
    return place === undefined ? [] : [{ ...runOf(name), place: toPlace(place) }]
  })
  return { resolved: new Map([...resolved].filter(([name]) => !within.has(name))), embedded }
}
