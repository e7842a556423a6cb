import { readFileSync } from 'node:fs'
import { readArticles } from '@wiregraph/reader'
import type { Article } from '@wiregraph/schema'
import { createAnnotator } from '@wiregraph/syntax'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docOf } from '../src/document/doc-of.ts'
import { explain, extract, type SentenceAudit } from '../src/index.ts'
import { readArticle } from '../src/pipeline.ts'
import { corpusNames } from './corpus-case.ts'
import { articleOf, lexicon } from './read.ts'

const tools = { lexicon, annotator: createAnnotator() }

/** Words of an article that a row of the trigger lexicon can start from, whatever becomes of them. */
function triggerWords(article: Article): { start: number; end: number; text: string }[] {
  const content = new Set(['VERB', 'NOUN', 'PROPN', 'ADJ'])
  return docOf(article, tools.annotator, lexicon.triggers).sentences.flatMap((sentence) =>
    sentence.tokens.filter((t) => content.has(t.upos) && lexicon.triggers.rows.has(t.lemma.toLowerCase())),
  )
}

const holds = (outer: { start: number; end: number }, inner: { start: number; end: number }) =>
  outer.start <= inner.start && inner.end <= outer.end

function unaccounted(article: Article, audits: readonly SentenceAudit[]): string[] {
  const told = audits.flatMap((a) =>
    a.unread !== null ? [a.sentence] : [...a.reports.map((r) => r.trigger), ...a.refusals.map((r) => r.word)],
  )
  const words = triggerWords(article).filter((word) => !told.some((span) => holds(span, word)))
  const taken = audits.flatMap((a) => [
    ...(a.unread === null ? [] : [a.sentence]),
    ...a.untaken.map((u) => u.words),
    ...a.reports.flatMap((r) => r.slots.flatMap((s) => (s.name === 'CASUALTIES' && s.span ? [s.span] : []))),
  ])
  const counts = readArticle(article, tools).named.layers.quantities.filter(
    (q) => q.harm !== null && !taken.some((span) => holds(span, q)),
  )
  return [...words.map((w) => w.text), ...counts.map((q) => article.text.slice(q.start, q.end))]
}

function articleIn(name: string): Article {
  const bytes = readFileSync(new URL(`../../../corpus/${name}/source.txt`, import.meta.url))
  const [first] = readArticles(bytes, { fileName: 'source.txt' }).articles
  if (first === undefined) throw new Error(`corpus/${name}/source.txt holds no article`)
  return first.article
}

const auditOf = (text: string) => explain(articleOf(text), tools)

describe('the audit', () => {
  it.each(corpusNames)('leaves no event word and no victim of %s unaccounted for', (name) => {
    const article = articleIn(name)
    const audits = explain(article, tools)
    expect(triggerWords(article).length).toBeGreaterThan(5)
    expect(unaccounted(article, audits)).toEqual([])
    expect(audits.flatMap((a) => a.reports)).toEqual(extract(article, tools).reports)
  })

  it('leaves none unaccounted for in any text', () => {
    const words = [
      'rebels', 'army', 'police', 'attacks', 'attack', 'talks', 'killed', 'killing', 'seized', 'met', 'strike',
      'said', 'told', 'that', 'to', 'refused', 'in', 'the', 'a', 'of', 'and', 'by', '12', 'people', 'soldiers',
      'were', 'will', 'not', ',', '.', '“', '”', 'fighting', 'release', 'deal', 'stop', 'wounded', 'troops',
    ] // biome-ignore format: a list of words
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 50 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(texts, (text) => {
        const article = articleOf(text)
        expect(unaccounted(article, explain(article, tools))).toEqual([])
      }),
      { numRuns: 200, seed: 5 },
    )
  })

  it('has one entry a sentence, in the order of the text', () => {
    const audits = auditOf('Rain fell. Rebels seized Goma on Monday. Nothing else is known.')
    expect(audits.map((a) => a.sentence.quote)).toEqual([
      'Rain fell.',
      'Rebels seized Goma on Monday.',
      'Nothing else is known.',
    ])
    expect(audits.map((a) => a.reports.length)).toEqual([0, 1, 0])
  })

  it('names word, rule and reason of a refusal', () => {
    const [audit] = auditOf('There is no military solution, and talks failed to begin.')
    const talks = audit?.refusals.find((r) => r.word.quote === 'talks')
    expect(talks).toMatchObject({ rule: expect.stringMatching(/^consult\./), quiet: false })
    expect(talks?.reason).not.toBe('')
  })

  it('says which word a second word of the same event is told with', () => {
    const [audit] = auditOf('Rebels killed two farmers in an attack on the village on Tuesday.')
    expect(audit?.reports.map((r) => r.trigger.quote)).toEqual(['killed'])
    expect(audit?.refusals).toMatchObject([
      { word: { quote: 'attack' }, reason: 'told with "killed"', quiet: true },
    ])
  })

  it('does not read another language, and says so', () => {
    const [audit] = explain(articleOf('Les rebelles ont pris la ville.', { language: 'fr' }), tools)
    expect(audit?.unread).toContain('found fr')
  })
})
