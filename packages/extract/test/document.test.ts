import { readdirSync, readFileSync } from 'node:fs'
import { loadTriggers } from '@wiregraph/lexicon'
import { createAnnotator } from '@wiregraph/syntax'
import { describe, expect, it } from 'vitest'
import { blocksOf, docOf } from '../src/document/doc-of.ts'
import { articleOf } from './read.ts'

const text = 'GAO, Mali (Wire) - Rebels left.\n\nArmy holds bridge\n\nThe army stayed. It waited.'
const article = {
  ...articleOf(text, { headings: ['Army holds bridge'] }),
  dateline: {
    text: 'GAO, Mali (Wire) -',
    span: { start: 0, end: 18, quote: 'GAO, Mali (Wire) -' },
    placeText: 'GAO, Mali',
    date: null,
    agency: 'Wire',
  },
}

describe('the working document', () => {
  it('parts dateline, headings and paragraphs', () => {
    const blocks = blocksOf(article).map((b) => [b.kind, text.slice(b.start, b.end).trim()])
    expect(blocks).toEqual([
      ['dateline', 'GAO, Mali (Wire) -'],
      ['body', 'Rebels left.'],
      ['heading', 'Army holds bridge'],
      ['body', 'The army stayed. It waited.'],
    ])
  })

  it('annotates each block by itself, with offsets into the article', () => {
    const { sentences, blocks } = docOf(article, createAnnotator(), loadTriggers())
    const shown = sentences.map((s) => [blocks[s.block]?.kind, text.slice(s.start, s.end)])
    expect(shown).toEqual([
      ['body', 'Rebels left.'],
      ['heading', 'Army holds bridge'],
      ['body', 'The army stayed.'],
      ['body', 'It waited.'],
    ])
    for (const { tokens } of sentences)
      for (const t of tokens) expect(text.slice(t.start, t.end)).toBe(t.text)
  })
})

describe('the code', () => {
  const src = new URL('../src/', import.meta.url)
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

  it.each(files)('%s reads no disk, network, clock or chance', (name) => {
    const code = readFileSync(new URL(name, src), 'utf8')
    expect(code).not.toMatch(/from '(?:node:|undici|http)/)
    expect(code).not.toMatch(/Math\.random|Date\.now|new Date\(\)|performance\.|process\.|fetch\(/)
  })
})
