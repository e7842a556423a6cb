import { loadLexicon } from '@wiregraph/lexicon'
import { createAnnotator } from '@wiregraph/syntax'
import { expect, it } from 'vitest'
import { re3d } from '../src/tasks/re3d/index.ts'

const tools = { lexicon: loadLexicon(), annotator: createAnnotator() }

interface Row {
  readonly entities: readonly { begin: number; end: number; type: string }[]
  readonly relations: readonly { type: string; source: string; target: string }[]
}

function read(text: string) {
  const [row] = re3d.predict([{ id: 'a', text, date: '2016-05-04' }], tools) as readonly Row[]
  return {
    entities: row?.entities.map((e) => `${e.type}: ${text.slice(e.begin, e.end)}`) ?? [],
    relations: row?.relations.map((r) => `${r.type}: ${r.source} | ${r.target}`) ?? [],
  }
}

const entities: readonly (readonly [string, readonly string[]])[] = [
  ['The army of Chad left Goma.', ['Organisation: The army of Chad', 'Location: Goma', 'Location: Chad']],
  [
    'Colonel Amina Deby met two Kenyan officials.',
    ['Person: Colonel Amina Deby', 'Person: Amina Deby', 'Nationality: Kenyan', 'Quantity: two'],
  ],
  ['On Tuesday they shelled northern Mali.', ['Temporal: Tuesday', 'Location: northern Mali']],
  ['Rebels burned three trucks.', ['Vehicle: trucks', 'Quantity: three', 'Organisation: Rebels']],
]
it.each(entities)('names what stands in "%s"', (text, wanted) => {
  for (const want of wanted) expect(read(text).entities).toContain(want)
})

const relations: readonly (readonly [string, string])[] = [
  ['Rebels in Goma burned three trucks.', 'CoLocated: Rebels | Goma'],
  ['Rebels in Goma burned three trucks.', 'HasAttrOf: trucks | three'],
  ['Kenyan troops attacked al-Shabab near Mombasa.', 'FightingAgainst: Kenyan troops | al-Shabab'],
  [
    'Amina Deby, the foreign minister of Chad, left.',
    'IsSynonymOf: Amina Deby | the foreign minister of Chad',
  ],
  ['Rebels seized the airport.', 'InChargeOf: Rebels | the airport'],
  ['Members of Hamas resigned.', 'BelongsTo: Members | Hamas'],
]
it.each(relations)('"%s": %s', (text, wanted) => expect(read(text).relations).toContain(wanted))
