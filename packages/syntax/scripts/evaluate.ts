/**
 * Measures the committed weights: `npx tsx --conditions=source packages/syntax/scripts/evaluate.ts file.conllu …`.
 * WEIGHTS=file measures others. Prints a row for gold tokens and one for raw text of each file, and tokens a second;
 * with --json one JSON document of the same.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createAnalyser, createAnnotatorFrom } from '../src/annotator.ts'
import { unpackNetwork } from '../src/network/weights.ts'
import { type GoldSentence, readConllu } from './lib/conllu.ts'
import { compare, type Document, goldDocument, placeWords } from './lib/scores.ts'

const { WEIGHTS: path = new URL('../weights/english.bin', import.meta.url) } = process.env
const before = performance.now()
const weights = unpackNetwork(readFileSync(path))
const { labels, analyse } = createAnalyser(weights)
const ready = performance.now() - before
const annotator = createAnnotatorFrom(weights, 'measured')

function documentsOf(sentences: readonly GoldSentence[]): readonly (readonly GoldSentence[])[] {
  const documents: GoldSentence[][] = []
  for (const sentence of sentences) {
    if (sentence.opensDocument || documents.length === 0) documents.push([])
    documents.at(-1)?.push(sentence)
  }
  return documents
}

function rawText(document: readonly GoldSentence[]): string {
  return document
    .flatMap(({ tokens }) => tokens.map(({ form, spaceAfter }) => (spaceAfter ? `${form} ` : form)))
    .join('')
}

function onGoldTokens(document: readonly GoldSentence[]): Document {
  const { tagSet, relations } = labels
  const analyses = analyse(document.map(({ tokens }) => tokens.map(({ form }) => form)))
  return placeWords(
    analyses.map(({ tags, tree, lemmas }, sentence) =>
      (document[sentence] as GoldSentence).tokens.map(({ form }, at) => ({
        length: form.replace(/\s/g, '').length,
        upos: tagSet.upos[tags[at] as number] ?? '',
        xpos: tagSet.xpos[tags[at] as number] ?? '',
        lemma: lemmas[at] ?? '',
        head: tree.heads[at] ?? -1,
        deprel: relations[tree.relations[at] as number] ?? '',
      })),
    ),
  )
}

function onRawText(document: readonly GoldSentence[]): Document {
  const sentences = annotator.annotate(rawText(document))
  return placeWords(
    sentences.map(({ tokens }) => tokens.map((token) => ({ ...token, length: token.text.length }))),
  )
}

const asJson = process.argv.includes('--json')
const rows: object[] = []

for (const file of process.argv.slice(2).filter((arg) => arg !== '--json')) {
  const documents = documentsOf(readConllu(file))
  const gold = documents.map(goldDocument)
  const count = gold.reduce((sum, { words }) => sum + words.length, 0)
  const row = (on: string, predicted: readonly Document[], milliseconds: number): void => {
    const scores = compare(gold, predicted)
    const tokensPerSecond = Math.round((count / milliseconds) * 1000)
    rows.push({ file: basename(file), on, ...scores, tokensPerSecond })
    if (!asJson) console.log(`${basename(file)} ${on}`, JSON.stringify(scores), `${tokensPerSecond} tokens/s`)
  }
  for (const [name, annotate] of [
    ['gold tokens', onGoldTokens],
    ['raw text', onRawText],
  ] as const) {
    documents.map(annotate)
    const start = performance.now()
    const predicted = documents.map(annotate)
    row(name, predicted, performance.now() - start)
  }
}
if (asJson) console.log(JSON.stringify({ readyMilliseconds: Math.round(ready), rows }, null, 1))
else console.log(`ready in ${Math.round(ready)} ms`)
