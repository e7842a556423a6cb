import {
  type ActorEvidence,
  actorId,
  articleId,
  type EventType,
  type Extraction,
  fingerprintOf,
  type Modality,
  type Place,
  placeId,
  type Report,
  reportId,
  schemaVersion,
  sha256,
  spanOf,
} from '@wiregraph/schema'

export type Country = 'XA' | 'XB'

export interface PlaceSketch {
  readonly name: string
  readonly kind: Place['kind']
  readonly at: readonly [latitude: number, longitude: number] | null
  readonly around: readonly Place[]
  readonly country: Country
}

export function makePlace({ name, kind, at, around, country }: PlaceSketch): Place {
  return {
    id: placeId(`test:${country}:${name}`),
    name,
    aliases: [`${name} Town`],
    kind,
    coordinates: at && { latitude: at[0], longitude: at[1] },
    country,
    parent: around.at(-1)?.id ?? null,
    ancestors: around.map((place) => place.id),
    geonamesId: kind === 'CITY' ? 1000 + name.length : null,
  }
}

export function makeActor(name: string, more: Partial<ActorEvidence> = {}): ActorEvidence {
  return {
    id: actorId(`test:${name}`),
    name,
    aliases: [`The ${name}`],
    kind: 'ARMED_GROUP',
    country: 'XA',
    sector: 'REB',
    generic: false,
    titles: [],
    memberOf: null,
    canonical: true,
    evidence: [
      { name, rule: 'test' },
      {
        name: `The ${name}`,
        rule: 'lexicon',
        row: { file: 'data/actors/test.yaml', id: name },
        quote: `the ${name}`,
      },
    ],
    ...more,
  }
}

/** One sentence of an article and the report that it makes: "[actors] [verb] [recipients] in [place]." */
export interface ReportSketch {
  readonly verb: string
  readonly type: EventType
  readonly mode: string | null
  readonly modality: Modality
  readonly contexts: readonly string[]
  readonly actors: readonly ActorEvidence[]
  readonly recipients: readonly ActorEvidence[]
  readonly place: Place | null
  readonly when: readonly [start: string | null, end: string | null] | null
  readonly killed: readonly [low: number | null, high: number | null] | null
  readonly speaker: ActorEvidence | null
}

export interface ArticleSketch {
  readonly title: string
  readonly source: string | null
  readonly publishedAt: string | null
  readonly dateline: Place | null
  readonly reports: readonly ReportSketch[]
  /** A last sentence, which makes another text of the same article. */
  readonly more?: string
  readonly updatedAt?: string
}

const names = (actors: readonly ActorEvidence[]) =>
  actors.map((actor) => actor.name).join(' and ') || 'Somebody'

function sentenceOf({ verb, actors, recipients, place, speaker }: ReportSketch, at: number): string {
  const where = place ? ` in ${place.name}` : ''
  return `${names(actors)} ${verb} ${names(recipients)}${where}, ${speaker?.name ?? 'nobody'} said (${at}).`
}

interface Written {
  readonly article: string
  readonly text: string
  readonly start: number
  readonly end: number
}

function find({ text, start, end }: Written, words: string) {
  const at = text.indexOf(words, start)
  return at < 0 || at + words.length > end ? null : spanOf(text, at, at + words.length)
}

/** Events at a town of this name happen near it. */
const isQuay = ({ name }: Place) => name.startsWith('Quay')

function makeReport(written: Written, sketch: ReportSketch): Report {
  const { article, text, start, end } = written
  const trigger = find(written, sketch.verb) ?? spanOf(text, start, end)
  const participants = (side: readonly ActorEvidence[]) =>
    side.map(({ id, name }) => ({ actor: id, text: name, span: find(written, name) }))
  const { killed, speaker } = sketch
  const killedRange = killed && {
    low: killed[0],
    high: killed[1],
    approximate: false,
    text: String(killed[0]),
  }
  const [first] = sketch.recipients
  return {
    id: reportId(article, trigger, sketch.type),
    article,
    evidence: spanOf(text, start, end),
    trigger,
    triggerLemma: sketch.verb,
    type: sketch.type,
    mode: sketch.mode,
    contexts: [...sketch.contexts],
    modality: sketch.modality,
    when: sketch.when && {
      start: sketch.when[0],
      end: sketch.when[1],
      precision: sketch.when[0] === sketch.when[1] ? 'DAY' : 'INTERVAL',
      extent: 'WITHIN',
      text: null,
      anchor: sketch.when[0],
    },
    place: sketch.place?.id ?? null,
    placeRelation: sketch.place && (isQuay(sketch.place) ? 'NEAR' : 'IN'),
    placePrecision: sketch.place && (isQuay(sketch.place) ? 'NEAR' : 'EXACT'),
    actors: participants(sketch.actors),
    recipients: participants(sketch.recipients),
    objects: sketch.place === null ? [] : [{ text: sketch.place.name, span: trigger, kind: 'STRUCTURE' }],
    instruments: sketch.mode === 'firearms' ? [{ text: 'guns', span: trigger, kind: 'FIREARM' }] : [],
    casualties: {
      killed: killedRange,
      wounded: null,
      byGroup: killedRange && first ? [{ group: first.name, harm: 'KILLED', count: killedRange }] : [],
    },
    attribution: speaker && {
      actor: speaker.id,
      text: `${speaker.name} said`,
      span: find(written, `${speaker.name} said`) ?? trigger,
      anonymous: false,
      saidOn: null,
    },
    slots: [{ name: 'TYPE', span: trigger, stated: true, rule: 'test' }],
    rule: `test-${sketch.type.toLowerCase()}`,
    continues: null,
  }
}

const unique = <T extends { readonly id: string }>(nodes: readonly T[]): T[] => [
  ...new Map(nodes.map((node) => [node.id, node])).values(),
]

/** Every node is known by its id here, so that ancestors and members come along. */
export interface World {
  readonly places: ReadonlyMap<string, Place>
  readonly actors: ReadonlyMap<string, ActorEvidence>
}

/** What the pipeline would make of an article that says this. */
export function makeExtraction(sketch: ArticleSketch, world: World): Extraction {
  const sentences = sketch.reports.map(sentenceOf)
  const text = [...sentences, ...(sketch.more ? [sketch.more] : [])].join('\n\n')
  const day = sketch.publishedAt?.slice(0, 10) ?? null
  const id = articleId({ url: null, source: sketch.source, title: sketch.title, day, text })
  let at = 0
  const written = sentences.map((sentence) => {
    const start = text.indexOf(sentence, at)
    at = start + sentence.length
    return { article: id, text, start, end: at }
  })
  const reports = sketch.reports.map((report, index) => makeReport(written[index] as Written, report))
  const named = sketch.reports.flatMap((one) => [
    ...one.actors,
    ...one.recipients,
    ...(one.speaker ? [one.speaker] : []),
  ])
  const groups = named.flatMap((actor) => (actor.memberOf ? (world.actors.get(actor.memberOf) ?? []) : []))
  const stood = [
    ...sketch.reports.flatMap((one) => one.place ?? []),
    ...(sketch.dateline ? [sketch.dateline] : []),
  ]
  const around = stood.flatMap((place) => place.ancestors.flatMap((one) => world.places.get(one) ?? []))
  const dateline = sketch.dateline
  return {
    schemaVersion,
    article: {
      id,
      title: sketch.title,
      text,
      source: sketch.source,
      byline: null,
      url: null,
      language: 'en',
      publishedAt: sketch.publishedAt,
      publishedPrecision: sketch.publishedAt ? 'MINUTE' : null,
      publishedZone: null,
      updatedAt: sketch.updatedAt ?? null,
      dateline: dateline && {
        text: `${dateline.name} (TW) -`,
        span: null,
        placeText: dateline.name,
        date: day,
        agency: 'TW',
      },
      sections: [{ heading: null, start: 0, end: text.length }],
      contentHash: sha256(text),
    },
    reports,
    actors: unique([...named, ...groups]),
    places: unique([...around, ...stood]),
    datelinePlace: dateline?.id ?? null,
    story: [],
    fingerprint: fingerprintOf(text),
    mentions: reports.flatMap((report) => [
      ...report.actors.flatMap(({ actor, span }) =>
        span ? [{ span, kind: 'ACTOR' as const, node: actor, time: null }] : [],
      ),
      { span: report.trigger, kind: 'EVENT' as const, node: report.id, time: null },
      {
        span: report.evidence,
        kind: 'TIME' as const,
        node: null,
        time: {
          kind: report.when ? ('DATE' as const) : ('DURATION' as const),
          timex: 'P3D',
          span: report.when,
        },
      },
    ]),
    issues: [{ code: 'TEST_ISSUE', message: 'Noticed.', severity: 'INFO', span: null }],
  }
}
