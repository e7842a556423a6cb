import { loadLexicon } from '@wiregraph/lexicon'
import { createAnnotator } from '@wiregraph/syntax'
import { describe, expect, it } from 'vitest'
import { exportedType, isExported } from '../src/tasks/plover/export-type.ts'
import { plover } from '../src/tasks/plover/index.ts'
import { isSameName } from '../src/tasks/plover/same-name.ts'
import { cameoSentences } from './cameo-sentences.ts'
import { neutralSentences } from './neutral-sentences.ts'

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

  it('takes all of a list, and a place by its country', () => {
    expect(predict('The rebels threatened strikes on Kenya and Uganda.')).toMatchObject({
      events: [{ targets: [{ code: 'KEN' }, { code: 'UGA' }] }],
    })
    expect(predict('The rebels seized weapons in Mombasa.')).toMatchObject({
      events: [{ targets: [{ text: 'Mombasa', code: 'KEN' }] }],
    })
  })

  it('takes no third where two act together', () => {
    expect(predict('Kenya and Uganda signed a treaty on the waters of Sudan.')).toMatchObject({
      events: [{ plover: 'SUPPORT', targets: [] }],
    })
  })

  it('is typed for the given sides, though it tells of more', () => {
    const text = 'Kenyan police arrested four journalists while Uganda praised Rwanda.'
    expect(predict(text, ['Uganda'], ['Rwanda'])).toMatchObject({ dyads: [{ plover: 'SUPPORT' }] })
    expect(predict(text, ['Kenyan police'], ['journalists'])).toMatchObject({ dyads: [{ plover: 'COERCE' }] })
  })
})

/** Rows of the table: CAMEO code, type, text without its marks, who and whom. */
function rowsOf(table: string) {
  let type = ''
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const head = /^\d\d (?<type>[A-Z]+)$/.exec(line)?.groups?.type
      if (head !== undefined) type = head
      const { code, marked } = /^(?<code>\d+) (?<marked>[^\n]{10,400})$/.exec(line)?.groups ?? {}
      if (head !== undefined || code === undefined || marked === undefined) return []
      const actor = /\[(?<name>[^\]]{1,80})\]/.exec(marked)?.groups?.name ?? ''
      const recipient = /\{(?<name>[^}]{1,80})\}/.exec(marked)?.groups?.name ?? ''
      return [{ code, type, text: marked.replace(/[[\]{}]/g, ''), actor, recipient }]
    })
}

const merged = (type: string) => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type)

interface Predicted {
  readonly events: readonly { readonly plover: string }[]
  readonly dyads: readonly { readonly plover: string }[]
}

describe('sentences of every category of CAMEO', () => {
  const rows = rowsOf(cameoSentences).map((row) => {
    const made = predict(row.text, [row.actor], [row.recipient]) as Predicted
    return {
      ...row,
      told: made.events.map((e) => merged(e.plover)),
      dyad: merged(made.dyads[0]?.plover ?? ''),
    }
  })
  const shown = (wrong: typeof rows) =>
    wrong.map((r) => `${r.code} ${r.type}: ${r.text} (${r.told}; ${r.dyad})`)

  it('are coded by their type in nine of ten', () => {
    const wrong = rows.filter((r) => !r.told.includes(r.type))
    expect(wrong.length / rows.length, shown(wrong).join('\n')).toBeLessThan(0.1)
  })

  it('are typed where the sides are given in more than nine of ten', () => {
    const wrong = rows.filter((r) => r.dyad !== r.type)
    expect(wrong.length / rows.length, shown(wrong).join('\n')).toBeLessThan(0.07)
  })

  it('tell of every type', () => {
    expect(new Set(rows.map((r) => r.type)).size).toBe(15)
  })
})

describe('sentences of no event', () => {
  it('are left alone but for one in twenty', () => {
    const loud = neutralSentences
      .trim()
      .split('\n')
      .filter((text) => (predict(text) as Predicted).events.length > 0)
    expect(loud.length, loud.join('\n')).toBeLessThanOrEqual(4)
  })
})
