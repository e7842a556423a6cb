import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readLayers } from '@wiregraph/extract'
import { loadLexicon } from '@wiregraph/lexicon'
import { linkReports } from '@wiregraph/link'
import type { ReportInContext } from '@wiregraph/schema'
import { createAnnotator } from '@wiregraph/syntax'
import { articleOf } from '../../article-of.ts'
import { rowsOf, runScript, scorerIn } from '../../scorer.ts'
import type { Run } from '../../task.ts'
import { contextOf, type Mention } from './context-of.ts'

/** A document with the places of its mentions: the one thing of the gold that a system is given here. */
interface Given {
  readonly id: string
  readonly text: string
  readonly mentions: readonly Mention[]
}

function readGiven(files: readonly string[]): Given[] {
  const rows = files.flatMap((file) => rowsOf(readFileSync(file, 'utf8'))) as { docs: Given[] }[]
  return rows.flatMap(({ docs }) =>
    docs.map(({ id, text, mentions }) => ({
      id,
      text,
      mentions: mentions.map(({ start, end }) => ({ start, end })),
    })),
  )
}

/** Event of each report: those of one trigger key are linked as a type would be. */
function clustersOf(contexts: readonly ReportInContext[]): ReadonlyMap<string, string> {
  const blocks = new Map<string, ReportInContext[]>()
  for (const context of contexts) {
    const { triggerLemma } = context.report
    blocks.set(triggerLemma, [...(blocks.get(triggerLemma) ?? []), context])
  }
  const events = [...blocks.values()].flatMap((block) => linkReports(block).flatMap((group) => group.events))
  return new Map(events.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)))
}

function predict(documents: readonly Given[]): object[] {
  const tools = { lexicon: loadLexicon(), annotator: createAnnotator() }
  const read = documents.map((given) => {
    const layered = readLayers(articleOf(given), tools)
    return { given, contexts: given.mentions.map((mention) => contextOf(layered, mention)) }
  })
  const clusters = clustersOf(read.flatMap(({ contexts }) => contexts))
  return read.map(({ given, contexts }) => ({
    id: given.id,
    mentions: contexts.map(({ report }) => ({
      start: report.trigger.start,
      end: report.trigger.end,
      cluster: clusters.get(report.id) ?? report.id,
    })),
  }))
}

/** Which mentions of events, in and across articles, are one event; the mentions given. */
export const coref: Run = async ({ files, scorers, json }) => {
  const predictions = predict(readGiven(files))
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-bench-'))
  try {
    const file = join(folder, 'predictions.jsonl')
    writeFileSync(file, predictions.map((row) => `${JSON.stringify(row)}\n`).join(''))
    const args = ['--gold', files.join(','), '--pred', file, ...(json ? ['--json'] : [])]
    process.stdout.write(runScript(scorerIn(scorers, 'event-coref/score-coref.mjs'), args))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
