import { readdirSync, readFileSync } from 'node:fs'
import { loadLexicon } from '@wiregraph/lexicon'
import { readArticles } from '@wiregraph/reader'
import type { CountRange, Extraction, Report } from '@wiregraph/schema'
import { createAnnotator } from '@wiregraph/syntax'
import { stringify } from 'yaml'
import { extract } from '../src/index.ts'

const corpus = new URL('../../../corpus/', import.meta.url)

/** Folders of corpus/, in order. */
export const corpusNames: readonly string[] = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

export const expectedFile = (name: string): URL => new URL(`${name}/expected.yaml`, corpus)

const tools = { lexicon: loadLexicon(), annotator: createAnnotator() }

function countOf(range: CountRange | null): string | undefined {
  return range === null ? undefined : `${range.low ?? ''}..${range.high ?? ''}`
}

function rowOf(extraction: Extraction, report: Report): Record<string, unknown> {
  const { when, casualties, attribution, continues } = report
  const row: Record<string, unknown> = {
    trigger: report.trigger.quote,
    type: report.type,
    mode: report.mode ?? undefined,
    modality: report.modality,
    actors: report.actors.map((a) => a.text).join(' + ') || undefined,
    recipients: report.recipients.map((a) => a.text).join(' + ') || undefined,
    place: extraction.places.find((p) => p.id === report.place)?.name,
    when: when === null ? undefined : `${when.start ?? ''}..${when.end ?? ''}`,
    killed: countOf(casualties.killed),
    wounded: countOf(casualties.wounded),
    according: attribution?.text,
    continues: extraction.reports.find((r) => r.id === continues)?.trigger.quote,
    evidence: report.evidence.quote,
  }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}

/** What the extractor makes of a case now, as expected.yaml holds it. */
export function currentOf(name: string): string {
  const bytes = readFileSync(new URL(`${name}/source.txt`, corpus))
  const [first] = readArticles(bytes, { fileName: 'source.txt' }).articles
  if (first === undefined) throw new Error(`corpus/${name}/source.txt holds no article`)
  const extraction = extract(first.article, tools)
  const { title, dateline } = extraction.article
  const reports = extraction.reports.map((report) => rowOf(extraction, report))
  return stringify({ title, dateline: dateline?.text ?? null, reports }, { lineWidth: 110 })
}
