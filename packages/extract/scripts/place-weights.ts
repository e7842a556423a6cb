/**
 * Fits the weights of src/places/weights.ts to the development parts of the geoparsing test sets.
 *   BENCHMARKS=… npx tsx --conditions=source packages/extract/scripts/place-weights.ts [--update]
 * Prints, for each test set, the F1 over its candidate names when it is left out of the fitting.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAnnotator } from '@wiregraph/syntax'
import { findActors } from '../src/actors/index.ts'
import { docOf } from '../src/document/doc-of.ts'
import { vetoes } from '../src/places/accept.ts'
import { findRoads } from '../src/places/roads.ts'
import { settle } from '../src/places/settle.ts'
import { signsOf } from '../src/places/signs.ts'
import { articleOf, lexicon } from '../test/read.ts'
import { type Example, evaluate, fit, fitRepeated, scoresOf } from './logistic.ts'

interface Toponym {
  readonly start: number
  readonly end: number
}

interface Row {
  readonly id: string
  readonly title?: string
  readonly date?: string
  readonly text: string
  readonly toponyms: readonly Toponym[]
  readonly ignore?: readonly (readonly [number, number])[]
}

const corpora = ['lgl-a', 'trnews', 'geowebnews-a']
const folder = join(process.env.BENCHMARKS ?? '../shared/benchmarks', 'geoparsing')
const annotator = createAnnotator()

const rowsOf = (corpus: string): Row[] =>
  readFileSync(join(folder, `${corpus}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

const shared = (a: Toponym, b: Toponym) => Math.min(a.end, b.end) - Math.max(a.start, b.start)
/** More than half of the marked name: "Street" of a marked "Main Street" is no example of a place. */
const isMarked = (name: Toponym, { toponyms }: Row) =>
  toponyms.some((gold) => shared(name, gold) > 0.55 * (gold.end - gold.start))
const isIgnored = (name: Toponym, { ignore = [] }: Row) =>
  ignore.some(([start, end]) => shared(name, { start, end }) > 0)

/** Every candidate name of an article, with its signs and whether it is marked as a place. */
function examplesOf(row: Row, corpus: string): Example[] {
  const article = { ...articleOf(row.text, { day: null }), title: row.title ?? row.text.slice(0, 80) }
  const doc = docOf(article, annotator, lexicon.triggers)
  const bearers = findActors(doc, lexicon).names
  const { names, evidence } = settle(doc, lexicon.gazetteer, { bearers, dateline: null })
  const roads = findRoads(doc, { names: [], taken: bearers }).map(({ run }) => run)
  return names
    .filter((name) => name.kind === 'name' && !roads.some((road) => shared(name, road) > 0))
    .filter((name) => isMarked(name, row) || !isIgnored(name, row))
    .map((name) => ({ name, signs: signsOf(name, evidence) }))
    .filter(({ signs }) => !vetoes.some((sign) => signs[sign] !== undefined))
    .map(({ name, signs }) => ({
      corpus,
      group: `${row.id}:${name.key}`,
      signs,
      isPlace: isMarked(name, row),
    }))
}

const examples = corpora.flatMap((corpus) => rowsOf(corpus).flatMap((row) => examplesOf(row, corpus)))

for (const corpus of corpora) {
  const others = examples.filter((example) => example.corpus !== corpus)
  const model = fit(others)
  const repeated = fitRepeated(others, scoresOf(others, model))
  const own = examples.filter((example) => example.corpus === corpus)
  console.log(`${corpus} left out: F1 ${(100 * evaluate(own, { model, repeated })).toFixed(1)}`)
}

const model = fit(examples)
const repeated = fitRepeated(examples, scoresOf(examples, model))
const round = (n: number) => Math.round(n * 100) / 100
const lines = [...model.weights]
  .sort((a, b) => b[1] - a[1])
  .map(([sign, w]) => `  ${/^\w+$/.test(sign) ? sign : `'${sign}'`}: ${round(w)},`)
const source = `/**
 * Made by scripts/place-weights.ts: how much each sign of signs.ts speaks for a place, in log odds, by logistic
 * regression over the development parts of three geoparsing test sets, each counting as much as the others.
 */
export const weights: Readonly<Record<string, number>> = {
${lines.join('\n')}
}

/** What is added for a name without any sign. */
export const bias = ${round(model.bias)}

/** How a name that stands more than once is judged: by its own score and the best of the same name elsewhere. */
export const repeated = { own: ${round(repeated.own)}, elsewhere: ${round(repeated.elsewhere)}, bias: ${round(repeated.bias)} }
`
if (process.argv.includes('--update')) {
  writeFileSync(fileURLToPath(new URL('../src/places/weights.ts', import.meta.url)), source)
} else console.log(source)
