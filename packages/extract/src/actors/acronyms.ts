import { type NamedActor, namesOf, piecesOf } from '@wiregraph/lexicon'
import { type Identity, namedIdentity } from './cast.ts'
import type { Label, Labels, ProperHit } from './labels.ts'
import { acronymAfter, organisationIdentity, spelledOut } from './organisations.ts'
import { runOf, textOf } from './scene.ts'
import type { Setting } from './setting.ts'

const small = /^(?:of|the|for|and|in|on|to|al|s)$/

/** Half of the words of the shorter name stand in the other: "Rural Justice Front", "Front for Rural Justice". */
function isLike(a: string, b: string): boolean {
  const [short = [], long = []] = [a, b]
    .map((name) => piecesOf(name).filter((piece) => !small.test(piece)))
    .sort((x, y) => x.length - y.length)
  const shared = short.filter((piece) => long.includes(piece)).length
  return short.length > 0 && shared * 2 >= short.length
}

/** The row that has the acronym, where its names are like the one that the article spells out. */
function rowOf({ lexicon }: Setting, acronym: string, long: string | null): NamedActor | null {
  const actor = lexicon.names.match([acronym], 0)?.value ?? null
  return actor !== null && (long === null || namesOf(actor).some((name) => isLike(name, long))) ? actor : null
}

function newOrganisation(
  setting: Setting,
  labels: Labels,
  first: number | null,
  last: number,
  label: Label | undefined,
): Identity | null {
  if (first === null || last === first || label?.type === 'named') return null
  const hit: ProperHit = { type: 'proper', first, last, titles: [] }
  return organisationIdentity(setting, labels, hit, textOf(setting.doc, runOf(labels.scene, first, last)))
}

const isApart = ({ lexicon, country }: Setting, acronym: string, { name, row }: Identity) =>
  lexicon.cannotLink.apart(acronym, { id: row?.id ?? null, names: [name] }, [country])

function defineAcronym(
  setting: Setting,
  labels: Labels,
  last: number,
  acronym: string,
): { identity: Identity; first: number } | null {
  const label = labels.at.get(last)
  const first = spelledOut(labels, last, acronym)
  const named = label?.type === 'named' && label.last === last ? label.actor : null
  const long = first === null ? null : textOf(setting.doc, runOf(labels.scene, first, last))
  const actor = named ?? rowOf(setting, acronym, long)
  const identity =
    actor === null ? newOrganisation(setting, labels, first, last, label) : namedIdentity(actor)
  if (identity === null || (first === null && label?.type !== 'named')) return null
  return isApart(setting, acronym, identity) ? null : { identity, first: first ?? label?.first ?? last }
}

/** "Long Name (LN)": what the letters stand for, from here on. */
export function defineAcronyms(setting: Setting, labels: Labels, acronyms: Map<string, Identity>): void {
  const { doc, cast } = setting
  for (let last = 0; last < labels.scene.words.length - 3; last++) {
    const acronym = acronymAfter(labels, last)
    const found = acronym === null ? null : defineAcronym(setting, labels, last, acronym)
    if (acronym === null || found === null) continue
    acronyms.set(acronym, found.identity)
    const quote = textOf(doc, runOf(labels.scene, found.first, last + 3))
    const names = [acronym, textOf(doc, runOf(labels.scene, found.first, last))]
    for (const name of names) cast.refer(found.identity, { name, rule: 'acronym-definition', quote })
  }
}
