import {
  type ActorEvidence,
  articleId,
  type Extraction,
  fingerprintOf,
  type Place,
  type Report,
  reportId,
  type StoryTerm,
  sha256,
} from '@wiregraph/schema'
import { hashOf, nameOf, pick, randomOf, skewed } from './random.ts'
import { type Changes, rewrite, rewriteText, shiftDay } from './rewrite.ts'
import { actorIn, codeOf, countries, nameWord, placeIn } from './world.ts'

/** One happening of the invented world and one article that tells of it. */
export interface Telling {
  readonly template: Extraction
  /** Of which several articles tell. */
  readonly story: string
  readonly article: string
  readonly country: number
  /** Days after the template's. */
  readonly days: number
  /** Days from the story to this article. */
  readonly late: number
  /** The article whose text this one has, shortened; null where it has its own. */
  readonly copies: string | null
}

interface World {
  readonly places: ReadonlyMap<string, readonly Place[]>
  readonly ids: Map<string, string>
  readonly words: Map<string, string>
}

/** The country most named is that of the story, every other one some country, often a neighbour. */
function countriesOf({ template, story, country }: Telling): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { country: code } of [...template.places, ...template.actors])
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [main] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code)
  const other = (code: string) => skewed(countries, randomOf(`${story} ${code}`)())
  return new Map([...counts.keys()].map((code) => [code, code === main ? country : other(code)]))
}

const wordsOf = (name: string): string[] => name.match(/\p{L}[\p{L}\p{N}-]*/gu) ?? []

/** Gives the words of a name those of another one; small words stay. */
function rename(words: Map<string, string>, name: string, id: string): void {
  wordsOf(name).forEach((word, n) => {
    if (/^\p{Lu}/u.test(word) && !words.has(word)) words.set(word, nameWord(id, n))
  })
}

function placesFor(telling: Telling, codes: ReadonlyMap<string, number>): World {
  const world = { places: new Map<string, readonly Place[]>(), ids: new Map(), words: new Map() }
  for (const place of telling.template.places) {
    const country = place.country === null ? undefined : codes.get(place.country)
    if (country === undefined) {
      world.places.set(place.id, [place])
      continue
    }
    const chain = placeIn(country, place.kind, randomOf(`${telling.story} ${place.id}`)())
    const id = chain[0]?.id ?? place.id
    world.places.set(place.id, chain)
    world.ids.set(place.id, id)
    rename(world.words, place.name, id)
    if (place.kind === 'COUNTRY') renameAdjectives(world.words, telling.template.article.text, place.name, id)
  }
  return world
}

/** "Pakistani" follows Pakistan. */
function renameAdjectives(words: Map<string, string>, text: string, name: string, id: string): void {
  const stem = name.slice(0, Math.max(4, name.length - 2))
  for (const word of wordsOf(text))
    if (word.startsWith(stem) && !words.has(word)) words.set(word, `${nameWord(id, 0)}n`)
}

function actorsFor({ template, story, country }: Telling, world: World, codes: ReadonlyMap<string, number>) {
  for (const actor of template.actors) {
    if (actor.country === null && actor.canonical) continue
    const home = actor.country === null ? country : (codes.get(actor.country) ?? country)
    const id = actorIn(home, actor, randomOf(`${story} ${actor.id}`)())
    world.ids.set(actor.id, id)
    if (!actor.generic) rename(world.words, actor.name, id)
  }
}

const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/

/** Names of no node known ("the Eid market") are others in another story: half of them known in the country. */
function namesFor({ template, story, country }: Telling, words: Map<string, string>): void {
  const terms = new Set(template.story.map(({ term }) => term))
  for (const word of new Set(wordsOf(template.article.text))) {
    if (!/^\p{Lu}\p{Ll}/u.test(word) || words.has(word) || calendar.test(word)) continue
    if (!terms.has(word.toLowerCase())) continue
    const random = randomOf(`${story} ${word}`)
    const isKnown = random() < 0.5
    words.set(word, nameOf(isKnown ? `${codeOf(country)} ${skewed(300, random())}` : `${story} ${word}`))
  }
}

/** Three of four words stay; the others are of this paper only. */
function storyOf({ template, article }: Telling, words: ReadonlyMap<string, string>): StoryTerm[] {
  const random = randomOf(`${article} words`)
  const lower = new Map([...words].map(([from, to]) => [from.toLowerCase(), to.toLowerCase()]))
  const weights = new Map<string, number>()
  for (const { term, weight } of template.story) {
    const own = random() < 0.25 ? nameOf(`word ${Math.floor(random() * 5000)}`).toLowerCase() : term
    weights.set(own === term ? (lower.get(term) ?? term) : own, weight)
  }
  const length = Math.hypot(...weights.values()) || 1
  return [...weights]
    .map(([term, weight]) => ({ term, weight: Math.round((weight / length) * 1e4) / 1e4 }))
    .sort((a, b) => (a.term < b.term ? -1 : 1))
}

/** Which reports this paper tells; what continued one that it leaves out continues the one before that. */
function reportsOf({ template, article }: Telling): Report[] {
  const random = randomOf(`${article} reports`)
  const all = new Map(template.reports.map((report) => [report.id, report]))
  const kept = new Set(template.reports.filter(() => random() < 0.75).map(({ id }) => id))
  const tied = (id: string | null): string | null =>
    id === null || kept.has(id) ? id : tied(all.get(id)?.continues ?? null)
  const later = random() < 0.3 ? 1 + Math.floor(random() * 3) : 0
  return template.reports
    .filter(({ id }) => kept.has(id))
    .map((report) => ({ ...report, continues: tied(report.continues), casualties: recount(report, later) }))
}

function recount({ casualties }: Report, more: number): Report['casualties'] {
  const { killed } = casualties
  if (killed === null || killed.low === null) return casualties
  const high = killed.high === null ? null : killed.high + more
  return { ...casualties, killed: { ...killed, low: killed.low + more, high } }
}

const common = Array.from({ length: 4000 }, (_, i) => nameOf(`common ${i}`).toLowerCase())

/** As many runs of words as an article has; a copy has the first two thirds of another's, and a last line is many's. */
function printOf({ article, copies }: Telling) {
  const random = randomOf(`${copies ?? article} text`)
  const body = Array.from({ length: copies === null ? 300 : 200 }, () => pick(common, random()))
  const agency = nameOf(`agency ${hashOf(article) % 12}`)
  return fingerprintOf(`${body.join(' ')} reporting by the desk of ${agency} editing by the night desk`)
}

function articleFor(telling: Telling, changes: Changes): Extraction['article'] {
  const { template, article, late } = telling
  const { text } = changes.body
  const source = nameOf(`paper ${hashOf(`${article} paper`) % 40}`)
  const title = `${rewrite(template.article.title, changes)} (${article})`
  const publishedAt = shiftDay(
    template.article.publishedAt ?? '2017-01-02T00:00:00.000Z',
    changes.days + late,
  )
  const id = articleId({ url: null, source, title, day: publishedAt.slice(0, 10), text })
  const told = { ...rewrite(template.article, changes), id, title, text, source, publishedAt, url: null }
  return { ...told, updatedAt: null, contentHash: sha256(`${article} ${text}`) }
}

/** The template's article as another paper would tell it of another place and time. */
export function retell(telling: Telling): Extraction {
  const { template, days } = telling
  const codes = countriesOf(telling)
  const world = placesFor(telling, codes)
  actorsFor(telling, world, codes)
  namesFor(telling, world.words)
  const body = rewriteText(template.article.text, world.words)
  const countryCodes = new Map([...codes].map(([code, at]) => [code, codeOf(at)]))
  const changes: Changes = { words: world.words, ids: world.ids, codes: countryCodes, days, body }
  const article = articleFor(telling, changes)
  const reports = reportsOf(telling)
  for (const { id, trigger, type } of reports) {
    const span = { start: body.offset(trigger.start), end: body.offset(trigger.end) }
    world.ids.set(id, reportId(article.id, span, type))
  }
  world.ids.set(template.article.id, article.id)
  const known = new Set(reports.map(({ id }) => id))
  const mentions = template.mentions.filter(({ node }) => !node?.startsWith('report_') || known.has(node))
  const places = [...world.places.values()].flat()
  return {
    ...template,
    article,
    reports: rewrite(reports, changes),
    actors: distinct(rewrite(template.actors, changes).map(withoutStory)),
    places: distinct(places),
    datelinePlace: rewrite(template.datelinePlace, changes),
    story: storyOf(telling, world.words),
    mentions: rewrite(mentions, changes),
    fingerprint: printOf(telling),
    issues: [],
  }
}

/** A member of nothing that the story has not. */
const withoutStory = (actor: ActorEvidence): ActorEvidence => ({ ...actor, memberOf: null })

const distinct = <T extends { readonly id: string }>(nodes: readonly T[]): T[] => [
  ...new Map(nodes.map((node) => [node.id, node])).values(),
]
