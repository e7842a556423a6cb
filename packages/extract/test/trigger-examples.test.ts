import { loadTriggers } from '@wiregraph/lexicon'
import { eventTypes } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { read, traceOf } from './read.ts'

const { blocks } = loadTriggers()

describe('every block of the trigger lexicon', () => {
  it.each(blocks)('$rule: $block.example', ({ type, block }) => {
    const extraction = read(block.example)
    const found = extraction.reports.map((r) => `${r.type}/${r.mode}`)
    const wanted = extraction.reports.some(
      (r) => r.type === type && (block.mode === null || r.mode === block.mode),
    )
    expect(wanted, `${found.join(', ')}\n${traceOf(extraction)}`).toBe(true)
  })

  it.each(blocks.flatMap(({ rule, type, block }) => block.not.map((sentence) => ({ rule, type, sentence }))))(
    'not $rule: $sentence',
    ({ type, sentence }) => {
      const extraction = read(sentence)
      expect(
        extraction.reports.some((r) => r.type === type),
        traceOf(extraction),
      ).toBe(false)
    },
  )
})

describe('every event type', () => {
  it.each(eventTypes)('$type: $example', ({ type, example }) => {
    const extraction = read(example)
    expect(
      extraction.reports.some((r) => r.type === type),
      traceOf(extraction),
    ).toBe(true)
  })

  it.each(eventTypes)('not $type: $counterExample', ({ type, counterExample }) => {
    const extraction = read(counterExample)
    const coded = extraction.reports.some((r) => r.type === type && r.modality !== 'NEGATED')
    expect(coded, traceOf(extraction)).toBe(false)
  })
})
