import {
  type Actor,
  type ActorEvidence,
  actorId,
  articleId,
  Extraction,
  fingerprintOf,
  type Mention,
  type Place,
  placeId,
  type Report,
  reportId,
  schemaVersion,
  sha256,
  spanOf,
} from '@wiregraph/schema'

const country = makePlace('country:XA', { name: 'Arvenia', kind: 'COUNTRY' })
const province = makePlace('admin1:XA.01', { name: 'Lower Arvenia', kind: 'ADMIN1', around: [country] })
/** Towns of an invented country, with all that lies around them. */
export const towns = {
  dorn: makePlace('geonames:1', { name: 'Dorn', kind: 'CITY', around: [country, province] }),
  selm: makePlace('geonames:2', { name: 'Selm', kind: 'CITY', around: [country, province] }),
  quay: makePlace('geonames:3', { name: 'Quay', kind: 'CITY', around: [country] }),
}
export const around = { country, province }

function makePlace(
  key: string,
  { name, kind, around = [] }: Pick<Place, 'name' | 'kind'> & { around?: Place[] },
): Place {
  return {
    id: placeId(key),
    name,
    aliases: [],
    kind,
    coordinates: { latitude: 10 + key.length, longitude: 20.5 },
    country: 'XA',
    parent: around.at(-1)?.id ?? null,
    ancestors: around.map((place) => place.id),
    geonamesId: key.length,
  }
}

export function makeActor(name: string, more: Partial<ActorEvidence> = {}): ActorEvidence {
  return {
    id: actorId(`test:${name.toLowerCase()}`),
    name,
    aliases: [],
    kind: 'ARMED_GROUP',
    country: 'XA',
    sector: 'REB',
    generic: false,
    titles: [],
    memberOf: null,
    canonical: false,
    evidence: [{ name, rule: 'test' }],
    ...more,
  }
}

export interface ReportSketch {
  /** A word of the text. */
  readonly trigger: string
  readonly place?: Place
  readonly day?: string
  readonly mode?: string
  readonly killed?: number
  readonly actors?: readonly ActorEvidence[]
}

export interface ArticleSketch {
  readonly text: string
  readonly title?: string
  readonly source?: string | null
  readonly byline?: string | null
  readonly url?: string
  readonly publishedAt?: string | null
  readonly updatedAt?: string | null
  readonly reports?: readonly ReportSketch[]
  readonly places?: readonly Place[]
}

function makeReport(article: string, text: string, sketch: ReportSketch): Report {
  const start = text.indexOf(sketch.trigger)
  const trigger = spanOf(text, start, start + sketch.trigger.length)
  const { day, mode = null, killed } = sketch
  return {
    id: reportId(article, trigger, 'ASSAULT'),
    article,
    evidence: spanOf(text, 0, text.length),
    trigger,
    triggerLemma: sketch.trigger,
    type: 'ASSAULT',
    mode,
    contexts: [],
    modality: 'ACTUAL',
    when:
      day === undefined
        ? null
        : { start: day, end: day, precision: 'DAY', extent: 'WITHIN', text: null, anchor: null },
    place: sketch.place?.id ?? null,
    placeRelation: sketch.place ? 'IN' : null,
    placePrecision: sketch.place ? 'EXACT' : null,
    actors: (sketch.actors ?? []).map((actor) => ({ actor: actor.id, text: actor.name, span: null })),
    recipients: [],
    objects: [],
    instruments: [],
    casualties: {
      killed:
        killed === undefined ? null : { low: killed, high: killed, approximate: false, text: `${killed}` },
      wounded: null,
      byGroup: [],
    },
    attribution: null,
    slots: [{ name: 'TYPE', span: trigger, stated: true, rule: 'test' }],
    rule: 'test',
    continues: null,
  }
}

/** Every place and actor whose name stands in the text. */
function findMentions(text: string, nodes: readonly Pick<Actor, 'id' | 'name'>[]): Mention[] {
  return nodes.flatMap(({ id, name }) => {
    const start = text.indexOf(name)
    const kind = id.startsWith('place_') ? 'PLACE' : 'ACTOR'
    return start < 0
      ? []
      : [{ span: spanOf(text, start, start + name.length), kind, node: id, time: null } as Mention]
  })
}

function withAncestors(places: readonly Place[]): Place[] {
  const known = [country, province]
  const ids = new Set(places.flatMap((place) => place.ancestors))
  const all = [...known.filter((place) => ids.has(place.id)), ...places]
  return [...new Map(all.map((place) => [place.id, place])).values()]
}

/** An extraction as the pipeline would make it of a text with these reports. */
export function makeExtraction(sketch: ArticleSketch): Extraction {
  const { text, title = 'A headline', source = 'Test Wire', url, byline = null } = sketch
  const { publishedAt = '2014-06-20T00:00:00.000Z', updatedAt = null, reports = [] } = sketch
  const day = publishedAt?.slice(0, 10) ?? null
  const id = articleId({ url: url ?? null, source, title, day, text })
  const places = withAncestors([...reports.flatMap((report) => report.place ?? []), ...(sketch.places ?? [])])
  const actors = [
    ...new Map(reports.flatMap((report) => report.actors ?? []).map((actor) => [actor.id, actor])).values(),
  ]
  return Extraction.parse({
    schemaVersion,
    article: {
      id,
      title,
      text,
      source,
      byline,
      url: url ?? null,
      language: 'en',
      publishedAt,
      publishedPrecision: publishedAt === null ? null : 'DAY',
      publishedZone: null,
      updatedAt,
      dateline: null,
      sections: [],
      contentHash: sha256(text),
    },
    reports: reports.map((report) => makeReport(id, text, report)),
    actors,
    places,
    datelinePlace: null,
    story: [],
    fingerprint: fingerprintOf(text),
    mentions: findMentions(text, [...places, ...actors]),
    issues: [{ code: 'TEST_ISSUE', message: 'kept', severity: 'INFO', span: null }],
  })
}

const [hawks, doves] = [makeActor('Hawks'), makeActor('Doves')]
const day = '2014-06-19'

/** Three articles on one attack in Dorn, two kinds of attack in Selm, one article without reports, one revised twice. */
export function sampleArticles(): Extraction[] {
  const attack = { place: towns.dorn, day, mode: 'firearms' }
  const revised = { url: 'https://example.org/quay', title: 'Quay' }
  return [
    makeExtraction({
      title: 'Attack in Dorn',
      text: 'Hawks attacked Dorn and killed four.',
      reports: [{ trigger: 'attacked', ...attack, killed: 4, actors: [hawks] }],
    }),
    makeExtraction({
      title: 'Gunmen strike Dorn',
      source: 'Other Wire',
      publishedAt: '2014-06-21T08:30:00.000Z',
      text: 'Gunmen shot at people in Dorn; six died. Shops closed after the bombing.',
      reports: [
        { trigger: 'shot', ...attack, killed: 6, actors: [makeActor('Hawks', { aliases: ['The Hawks'] })] },
        { trigger: 'bombing', place: towns.dorn, day, mode: 'explosives' },
      ],
    }),
    makeExtraction({
      title: 'Dorn, a day later',
      source: 'Third Wire',
      text: 'The Doves, not the Hawks, attacked Dorn.',
      reports: [{ trigger: 'attacked', ...attack, actors: [doves] }],
    }),
    makeExtraction({
      title: 'Selm shelled',
      text: 'Doves shelled Selm.',
      reports: [
        {
          trigger: 'shelled',
          place: { ...towns.selm, aliases: ['Salm'] },
          day,
          mode: 'heavy-weapons',
          actors: [doves],
        },
      ],
    }),
    makeExtraction({ title: 'Weather', text: 'It rained in Quay.', places: [towns.quay] }),
    makeExtraction({
      ...revised,
      text: 'Hawks raided Quay.',
      updatedAt: '2014-06-20T10:00:00.000Z',
      reports: [{ trigger: 'raided', place: towns.quay, day, actors: [hawks] }],
    }),
    makeExtraction({
      ...revised,
      text: 'Correction: nobody raided Quay, but Selm was raided.',
      updatedAt: '2014-06-20T12:00:00.000Z',
      reports: [{ trigger: 'raided', place: towns.selm, day, mode: 'heavy-weapons' }],
    }),
    makeExtraction({ ...revised, text: 'Early: something happened.', updatedAt: null }),
  ]
}

/** So many articles on a few places, days and actors, so that most of them meet in some event. */
export function* manyArticles(count: number): Generator<Extraction> {
  const places = Object.values(towns)
  for (let i = 0; i < count; i++) {
    const place = places[i % places.length] ?? towns.dorn
    const reports = ['attacked', 'shelled'].map((trigger, j) => ({
      trigger,
      place,
      day: `2014-06-${String(10 + ((i + j) % 9)).padStart(2, '0')}`,
      mode: j === 0 ? 'firearms' : 'heavy-weapons',
      actors: [i % 2 === 0 ? hawks : doves],
    }))
    yield makeExtraction({
      title: `Story ${i}`,
      text: `Story ${i}: they attacked and shelled ${place.name}.`,
      reports,
    })
  }
}
