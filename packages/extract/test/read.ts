import { type Lexicon, loadLexicon } from '@wiregraph/lexicon'
import { type Article, articleId, type Extraction, type Report, sha256 } from '@wiregraph/schema'
import { createAnnotator } from '@wiregraph/syntax'
import { extract } from '../src/index.ts'

export const lexicon: Lexicon = loadLexicon()
const annotator = createAnnotator()

interface Options {
  /** Day of publication. */
  readonly day?: string | null
  readonly language?: string
  /** Lines of the text that are headings. */
  readonly headings?: readonly string[]
}

/** An article with the text, written on 12 May 2017 unless told otherwise. */
export function articleOf(
  text: string,
  { day = '2017-05-12', language = 'en', headings = [] }: Options = {},
): Article {
  const starts = headings.map((heading) => ({ heading, start: text.indexOf(heading) }))
  const sections = starts.map((s, i) => ({ ...s, end: starts[i + 1]?.start ?? text.length }))
  const first = { heading: null, start: 0, end: starts[0]?.start ?? text.length }
  return {
    id: articleId({ url: null, source: 'Test', title: 'A title', day, text }),
    title: 'A title',
    text,
    source: 'Test',
    byline: null,
    url: null,
    language,
    publishedAt: day === null ? null : `${day}T00:00:00.000Z`,
    publishedPrecision: day === null ? null : 'DAY',
    publishedZone: null,
    updatedAt: null,
    dateline: null,
    sections: [first, ...sections],
    contentHash: sha256(text),
  }
}

export const read = (text: string, options?: Options): Extraction =>
  extract(articleOf(text, options), { lexicon, annotator })

const names = (sides: Report['actors']) => sides.map((p) => p.text).join(' + ') || '-'

/** A report on one line: `TYPE/mode MODALITY: actors > recipients`. */
export const line = (r: Report): string =>
  `${r.type}${r.mode === null ? '' : `/${r.mode}`} ${r.modality}: ${names(r.actors)} > ${names(r.recipients)}`

/** Name of the report's place. */
export const placeOf = (extraction: Extraction, r: Report): string | null =>
  extraction.places.find((p) => p.id === r.place)?.name ?? null

/** What was read and why, for the message of a failing test. */
export function traceOf(extraction: Extraction): string {
  const reports = extraction.reports.map((r) => {
    const slots = r.slots.map(
      (s) =>
        `      ${s.name} ${JSON.stringify(s.span?.quote ?? null)} ${s.rule}${s.stated ? '' : ' (implied)'}`,
    )
    return [`  ${line(r)} "${r.trigger.quote}" by ${r.rule}`, ...slots].join('\n')
  })
  return [
    extraction.article.text,
    ...reports,
    ...extraction.issues.map((i) => `  issue ${i.code}: ${i.message}`),
  ].join('\n')
}
