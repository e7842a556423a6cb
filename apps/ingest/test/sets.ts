import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Extraction, sha256 } from '@wiregraph/schema'
import { type Database, exportGraph, writeArticles } from '@wiregraph/store'
import { makeRandom } from '@wiregraph/store/testing'
import { collectFiles, extractArticle, loadTools, type Pipeline } from '../src/index.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url))

/** The files of the project's own sets of articles. */
export async function filesOf(...sets: readonly string[]): Promise<readonly string[]> {
  const files = await collectFiles(sets.map(folder))
  return files.filter((file) => !/(?:gold[^/]*\.json|README\.md|\.yaml)$|\/aside\//.test(file))
}

const loaded = loadTools()
const known = new Map<string, Extraction>()

/** The real pipeline; an article that is read again is not extracted again, as that gives the same. */
export const tools: Pipeline = {
  ...loaded,
  extract(article) {
    const key = sha256(JSON.stringify(article))
    const extraction = known.get(key) ?? loaded.extract(article)
    known.set(key, extraction)
    return extraction
  },
}

/** What the articles of one file say. */
export const extractFile = (file: string): Extraction[] =>
  tools.read(readFileSync(file), { fileName: file }).articles.map((article) => extractArticle(article, tools))

/** As the extraction of an article that says something else, at a later time. */
export function changed({ article }: Extraction, text: string, updatedAt: string): Extraction {
  const sections = [{ heading: null, start: 0, end: text.length }]
  return tools.extract({ ...article, text, sections, updatedAt, contentHash: sha256(text) })
}

export const write = (database: Database, extractions: readonly Extraction[]) =>
  writeArticles(database, { dropId: null, extractions, linker: tools.linker })

export async function linesOf(database: Database): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportGraph(database)) lines.push(line)
  return lines
}

/** The graph without the former texts of its articles. */
export const withoutRevisions = (lines: readonly string[]): string[] =>
  lines.map((line) => {
    const { revisions, ...rest } = JSON.parse(line)
    return JSON.stringify(rest)
  })

/** The list in pieces of one to five. */
export function inPieces<T>(items: readonly T[], seed: number): T[][] {
  const random = makeRandom(seed)
  const left = [...items]
  const pieces: T[][] = []
  while (left.length > 0) pieces.push(left.splice(0, 1 + Math.floor(random() * 5)))
  return pieces
}
