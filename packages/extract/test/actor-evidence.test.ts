import { loadLexicon } from '@wiregraph/lexicon'
import { aliasRules } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { actorsIn } from './actors-doc.ts'

/** Evidence of the actor of that name, each as `name: rule "quote" file#id`. */
function evidenceOf(text: string, name: string, day?: string): string[] {
  const { found, log } = actorsIn(text, day === undefined ? {} : { day })
  const actor = found.actors.find((a) => a.name === name)
  expect(actor, log).toBeDefined()
  return (actor?.evidence ?? []).map((e) => {
    const quote = e.quote === undefined ? '' : ` "${e.quote}"`
    return `${e.name}: ${e.rule}${quote}${e.row === undefined ? '' : ` ${e.row.file}#${e.row.id}`}`
  })
}

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['ISIL shelled the town.', 'Islamic State', ['ISIL: lexicon data/actors/armed-groups.yaml#isis']],
  ['Hamas fighters fled.', 'Hamas', ['Hamas: lexicon data/actors/armed-groups.yaml#hamas']],
  [
    'Five Kenyan soldiers fled.',
    'Kenyan military',
    ['soldiers: country-body "Kenyan soldiers" data/actors/bodies.yaml#mil'],
  ],
  [
    "Chad's interior ministry denied it.",
    'Chadian Interior Ministry',
    ['ministry: ministry "Chad\'s interior ministry"'],
  ],
  ['Militants fled Chad.', 'Chadian militants', ['Militants: generic']],
  [
    'The Front for Rural Justice (FRJ) seized two farms. FRJ gunmen burned a third.',
    'Front for Rural Justice',
    [
      'FRJ: acronym',
      'FRJ: acronym-definition "Front for Rural Justice (FRJ)"',
      'Front for Rural Justice: acronym-definition "Front for Rural Justice (FRJ)"',
      'Front for Rural Justice: organisation-word',
    ],
  ],
  [
    'Deputy council chief Farid Mansuri resigned. Mansuri gave no reason.',
    'Farid Mansuri',
    [
      'Farid Mansuri: title "Deputy council chief Farid Mansuri"',
      'Mansuri: last-name "Deputy council chief Farid Mansuri"',
    ],
  ],
  [
    'Jane Coleman, a spokeswoman for the port, denied it.',
    'Jane Coleman',
    ['Jane Coleman: apposition "Jane Coleman, a spokeswoman"', 'Jane Coleman: given-name'],
  ],
  ['Iraqi Gen. Hamdani spoke.', 'Hamdani', ['Hamdani: title "Iraqi Gen. Hamdani"']],
  [
    'President Obama spoke.',
    'Barack Obama',
    ['Obama: office-dates "President Obama" data/actors/people.yaml#barack-obama'],
  ],
  [
    'The U.S. secretary of state spoke.',
    'John Kerry',
    ['John Kerry: incumbent "The U.S. secretary of state" data/actors/people.yaml#john-kerry'],
  ],
  ['Putin spoke.', 'Vladimir Putin', ['Putin: well-known data/actors/offices/europe.yaml#vladimir-putin']],
  [
    'Russian Foreign Minister Sergej Lavrov spoke.',
    'Sergei Lavrov',
    [
      'Sergej Lavrov: office-dates "Russian Foreign Minister Sergej Lavrov" data/actors/people.yaml#sergei-lavrov',
    ],
  ],
  [
    'They met Hamid Karzay in Afghanistan.',
    'Hamid Karzai',
    ['Hamid Karzay: spelling data/actors/offices/asia.yaml#hamid-karzai'],
  ],
  [
    'Iraqi lawmaker Qassem Jabouri left. Kassim Jabouri was calm. Iraq is calm.',
    'Qassem Jabouri',
    ['Kassim Jabouri: spelling "Qassem Jabouri"', 'Qassem Jabouri: title "Iraqi lawmaker Qassem Jabouri"'],
  ],
]

describe('why a name is an actor’s', () => {
  it.each(rows)('%s', (text, name, wanted) => {
    expect(evidenceOf(text, name).sort()).toEqual([...wanted].sort())
  })

  it('has no other rule than those that are explained, and no row that is not there', () => {
    const { byId, bodies } = loadLexicon().actors
    for (const [text] of rows) {
      for (const { evidence } of actorsIn(text).found.actors) {
        expect(evidence.length).toBeGreaterThan(0)
        for (const { rule, row } of evidence) {
          expect(aliasRules[rule], rule).toBeDefined()
          if (row) expect(byId.has(row.id) || bodies.has(row.id), row.id).toBe(true)
        }
      }
    }
  })

  it('has evidence for every alias', () => {
    for (const [text] of rows) {
      for (const { name, aliases, evidence } of actorsIn(text).found.actors) {
        const names = new Set([name, ...evidence.map((e) => e.name)])
        for (const alias of aliases) expect(names).toContain(alias)
      }
    }
  })

  it('gives only actors that somebody is', () => {
    const { found } = actorsIn('The U.S. secretary of state spoke.')
    expect(found.actors.map((a) => a.name)).toEqual(['John Kerry'])
  })
})
