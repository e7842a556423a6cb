import type { ActorEvidence, Extraction, Modality, Place } from '@wiregraph/schema'
import { type Database, openDatabase, writeArticles } from '@wiregraph/store'
import { testLinker } from './linker.ts'
import {
  type ArticleSketch,
  type Country,
  makeActor,
  makeExtraction,
  makePlace,
  type ReportSketch,
} from './sketch.ts'

/** Numbers that look random and are the same each time (Lehmer). */
function makeDice(seed: number) {
  let state = seed
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  return { next, pick: <T>(list: readonly T[]): T => list[next(list.length)] as T }
}

function makePlaces(country: Country, latitude: number, longitude: number): Place[] {
  const state = makePlace({
    name: `Country ${country}`,
    kind: 'COUNTRY',
    at: [latitude, longitude],
    around: [],
    country,
  })
  const provinces = ['North', 'South'].map((side) =>
    makePlace({ name: `${side} ${country}`, kind: 'ADMIN1', at: null, around: [state], country }),
  )
  const towns = provinces.flatMap((province, p) =>
    ['Dorn', 'Selm', 'Quay'].map((name, t) =>
      makePlace({
        name: `${name} ${p}${country}`,
        kind: 'CITY',
        at: [latitude + p * 2 + t * 0.3, longitude + t * 0.5],
        around: [state, province],
        country,
      }),
    ),
  )
  return [state, ...provinces, ...towns]
}

export const places = [...makePlaces('XA', 30, 40), ...makePlaces('XB', -10, 179)]
export const towns = places.filter((place) => place.kind === 'CITY')

const league = makeActor('League', { kind: 'INTERNATIONAL_ORGANIZATION', country: null, sector: 'IGO' })
export const actors: readonly ActorEvidence[] = [
  league,
  ...['Hawks', 'Doves', 'Wrens', 'Kites', 'Rooks'].map((name, at) =>
    makeActor(name, { country: at % 2 ? 'XB' : 'XA', memberOf: at < 3 ? league.id : null }),
  ),
  makeActor('soldiers', { kind: 'MILITARY', sector: 'MIL', generic: true }),
  makeActor('villagers', { kind: 'POPULATION', sector: 'CVL', generic: true }),
  makeActor('Minister Orl', { kind: 'PERSON', sector: 'GOV', titles: ['Minister of Works'] }),
]

const deeds = [
  { verb: 'attacked', type: 'ASSAULT', mode: 'firearms' },
  { verb: 'bombed', type: 'ASSAULT', mode: 'aerial' },
  { verb: 'captured', type: 'COERCE', mode: 'seize' },
  { verb: 'visited', type: 'CONSULT', mode: 'visit' },
  { verb: 'helped', type: 'AID', mode: null },
  { verb: 'threatened', type: 'THREATEN', mode: null },
] as const

const modalities: readonly Modality[] = ['ACTUAL', 'ACTUAL', 'ACTUAL', 'ACTUAL', 'FUTURE', 'NEGATED']
const day = (n: number) => new Date(Date.UTC(2014, 4, 1 + n)).toISOString().slice(0, 10)

function rollReport({ next, pick }: ReturnType<typeof makeDice>): ReportSketch {
  const deed = pick(deeds)
  const on = next(24)
  const when = (
    [[day(on), day(on)], [day(on), day(on)], [day(on), null], [day(on), day(on + 6)], null] as const
  )[next(5)]
  const isViolent = deed.type === 'ASSAULT'
  const low = next(5)
  return {
    ...deed,
    modality: pick(modalities),
    contexts: isViolent ? ['military', pick(['territory', 'terrorism'])] : [],
    actors: next(5) === 0 ? [] : [pick(actors)],
    recipients: next(3) === 0 ? [] : [pick(actors)],
    place: next(8) === 0 ? null : pick(towns),
    when: when ?? null,
    killed: isViolent
      ? ((
          [
            [low, low],
            [low, null],
          ] as const
        )[next(2)] ?? null)
      : null,
    speaker: next(2) === 0 ? (actors.at(-1) ?? null) : null,
  }
}

function rollArticle(at: number, dice: ReturnType<typeof makeDice>): ArticleSketch {
  const { next, pick } = dice
  const minute = `T0${next(10)}:${10 + next(50)}:00.000Z`
  return {
    title: `Headline ${at}`,
    source: pick(['Test Wire', 'Other Wire', 'Third Wire', null]),
    publishedAt: next(12) === 0 ? null : `${day(next(30))}${at % 3 === 0 ? 'T00:00:00.000Z' : minute}`,
    dateline: next(3) === 0 ? null : pick(towns),
    reports: Array.from({ length: 1 + next(6) }, () => rollReport(dice)),
  }
}

const world = {
  places: new Map(places.map((place) => [place.id, place])),
  actors: new Map(actors.map((actor) => [actor.id, actor])),
}

/** So many articles of an invented world, the same each time; the first has an earlier text, the second a copy. */
export function rollArticles(count: number, seed = 7): Extraction[] {
  const dice = makeDice(seed)
  const sketches = Array.from({ length: count }, (_, at) => rollArticle(at, dice))
  const all = sketches.map((sketch) => makeExtraction(sketch, world))
  const [first, second] = sketches
  if (first?.publishedAt && first.source) {
    const updated = { ...first, more: 'It was all over by noon.', updatedAt: '2014-06-30T10:00:00.000Z' }
    all.push(makeExtraction(updated, world))
  }
  if (second) all.push(makeExtraction({ ...second, title: 'Another headline', source: 'Copy Wire' }, world))
  return all
}

export function sketchArticle(sketch: ArticleSketch): Extraction {
  return makeExtraction(sketch, world)
}

export async function write(database: Database, extractions: readonly Extraction[]): Promise<void> {
  await writeArticles(database, { dropId: null, extractions, linker: testLinker })
}

/** A database in memory with a graph of some hundred rows. */
export async function openGraph(count = 80): Promise<Database> {
  const database = await openDatabase({ memory: true })
  await write(database, rollArticles(count))
  return database
}
