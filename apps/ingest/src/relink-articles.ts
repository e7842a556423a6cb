import { setImmediate as letOthersRun } from 'node:timers/promises'
import { isReadingIssue } from '@wiregraph/reader'
import type { KeptApart, Stamps } from '@wiregraph/schema'
import {
  countStale,
  type Database,
  type EventChange,
  type Rereading,
  readKeptApart,
  readStale,
  rewriteArticles,
  type StoredText,
} from '@wiregraph/store'
import { extractArticle, type Pipeline } from './pipeline.ts'

export interface RelinkTools {
  readonly database: Database
  readonly pipeline: Pipeline & { readonly stamps: Stamps }
  /** Articles that are written at once (default 16): what a kill loses. */
  readonly batch?: number
}

/** How far relinking has come. */
export interface Relinking {
  /** Articles that were read or linked with anything else than this, when it began. */
  readonly of: number
  /** Those of them that were read again. */
  readonly done: number
  /** Those that say something else now, or were linked by other rules. */
  readonly written: number
  /** Taken out, or sent again with another text, meanwhile. */
  readonly gone: number
  /** Articles on which reading failed; they stay as they were. */
  readonly failed: readonly { readonly article: string; readonly reason: string }[]
  /** What became of events, as it is told to subscribers. */
  readonly changes: Readonly<Record<EventChange['kind'], number>>
}

interface Reread {
  readonly rereadings: readonly Rereading[]
  readonly failed: Relinking['failed']
}

/** Reads the texts again. What was noticed in reading their files is kept: the files are not there any more. */
async function reread(
  texts: readonly StoredText[],
  keptApart: readonly KeptApart[],
  pipeline: Pipeline,
): Promise<Reread> {
  const rereadings: Rereading[] = []
  const failed: { article: string; reason: string }[] = []
  for (const { article, issues, rank } of texts) {
    try {
      const extraction = extractArticle(
        { article, issues: issues.filter(isReadingIssue) },
        pipeline,
        keptApart,
      )
      rereadings.push({ extraction, rank })
    } catch (error) {
      failed.push({ article: article.id, reason: error instanceof Error ? error.message : String(error) })
    }
    await letOthersRun()
  }
  return { rereadings, failed }
}

function countKinds(before: Relinking['changes'], changes: readonly EventChange[]): Relinking['changes'] {
  const counts = { ...before }
  for (const { kind } of changes) counts[kind]++
  return counts
}

const nothing = {
  done: 0,
  written: 0,
  gone: 0,
  failed: [],
  changes: { ADDED: 0, CHANGED: 0, MERGED: 0, REMOVED: 0 },
}

/**
 * Makes the graph what it would be if all stored texts were sent to an empty one now: reads again those that were read or
 * linked with other words or rules, and writes what has changed, batch by batch. Gives how far it has come before the first
 * batch and after each; leave it at any time, or kill it: the next one goes on from there. Articles may be sent and
 * taken out meanwhile, by processes of the same version.
 */
export async function* relinkArticles({
  database,
  pipeline,
  batch = 16,
}: RelinkTools): AsyncGenerator<Relinking> {
  const { stamps, linker } = pipeline
  let state: Relinking = { of: await countStale(database, stamps), ...nothing }
  yield state
  for (let after = ''; ; ) {
    const texts = await readStale(database, stamps, { after, limit: batch })
    const last = texts.at(-1)
    if (last === undefined) return
    after = last.article.id
    const keptApart = await readKeptApart(database)
    const { rereadings, failed } = await reread(texts, keptApart, pipeline)
    const rewrite = { rereadings, stamps, linker, keptApart }
    const { written, gone, changes } = await rewriteArticles(database, rewrite)
    const done = state.done + texts.length
    state = {
      // Those that were sent meanwhile by a process of another version come on top.
      of: Math.max(state.of, done),
      done,
      written: state.written + written.length,
      gone: state.gone + gone.length,
      failed: [...state.failed, ...failed],
      changes: countKinds(state.changes, changes),
    }
    yield state
  }
}
