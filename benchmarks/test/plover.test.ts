import { loadLexicon } from '@wiregraph/lexicon'
import { createAnnotator } from '@wiregraph/syntax'
import { describe, expect, it } from 'vitest'
import { exportedType, isExported } from '../src/tasks/plover/export-type.ts'
import { plover } from '../src/tasks/plover/index.ts'
import { isSameName } from '../src/tasks/plover/same-name.ts'

const tools = { lexicon: loadLexicon(), annotator: createAnnotator() }
const predict = (text: string, sources: readonly string[] = [], targets: readonly string[] = []) =>
  plover.predict([{ id: 'a', text, dyads: [{ sources, targets }] }], tools)[0]

describe('the export of what has not happened', () => {
  it.each([
    ['AID', 'FUTURE', 'AGREE'],
    ['CONSULT', 'NEGATED', 'REJECT'],
    ['ASSAULT', 'FUTURE', 'THREATEN'],
    ['REQUEST', 'FUTURE', 'REQUEST'],
    ['AID', 'ACTUAL', 'AID'],
  ] as const)('%s %s is %s', (type, modality, exported) => {
    expect(exportedType(type, modality)).toBe(exported)
  })

  it('leaves out harm that was not done', () => {
    expect(isExported('ASSAULT', 'NEGATED')).toBe(false)
    expect(isExported('AID', 'NEGATED')).toBe(true)
    expect(isExported('AID', 'HYPOTHETICAL')).toBe(false)
  })
})

describe('names', () => {
  it.each([
    ['the Kenyan army', 'Kenyan army', true],
    ['U.S. soldiers', 'US soldier', true],
    ['Kenyan army', 'Kenyan farmers', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same)
  })
})

describe('a sentence', () => {
  it('gives both sides with country and sector', () => {
    expect(predict('Kenyan police arrested four Ugandan journalists on Monday.')).toMatchObject({
      events: [{ sources: [{ code: 'KEN', sector: 'COP' }], plover: 'COERCE', mode: 'arrest' }],
    })
  })

  it('takes the country that is next where one side is named', () => {
    expect(predict('The Kenyan president resigned after protests in Uganda.')).toMatchObject({
      events: expect.arrayContaining([expect.objectContaining({ plover: 'RETREAT' })]),
    })
  })

  it('is typed for the given sides, though it tells of more', () => {
    const text = 'Kenyan police arrested four journalists while Uganda praised Rwanda.'
    expect(predict(text, ['Uganda'], ['Rwanda'])).toMatchObject({ dyads: [{ plover: 'SUPPORT' }] })
    expect(predict(text, ['Kenyan police'], ['journalists'])).toMatchObject({ dyads: [{ plover: 'COERCE' }] })
  })
})
