import { loadLexicon } from '@wiregraph/lexicon'
import { createAnnotator } from '@wiregraph/syntax'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../src/tasks/muc4/clean-text.ts'
import { muc4 } from '../src/tasks/muc4/index.ts'
import type { Template } from '../src/tasks/muc4/template.ts'
import { plain, uncounted } from '../src/tasks/muc4/wording.ts'

const tools = { lexicon: loadLexicon(), annotator: createAnnotator() }

function templatesOf(text: string): readonly Template[] {
  const [row] = muc4.predict([{ id: 'a', text, date: '1994-05-12' }], tools)
  return (row as { templates: readonly Template[] }).templates
}

const words = (entities: readonly { readonly mentions: readonly string[] }[]) =>
  entities.map((e) => e.mentions.join('|')).join(' + ')

describe('muc4: incidents of an article', () => {
  it('reads a bombing with target, weapon and who claimed it', () => {
    const [bombing, ...more] = templatesOf(
      'A car bomb exploded outside the public library in Quito on Tuesday, wounding three students. The Red Dawn guerrillas claimed responsibility for the attack.',
    )
    expect(more).toEqual([])
    expect(bombing).toMatchObject({ type: 'BOMBING', country: 'Ecuador', place: 'Quito' })
    expect(words(bombing?.target ?? [])).toBe('public library')
    expect(words(bombing?.weapon ?? [])).toBe('car bomb')
    expect(bombing?.casualties).toEqual([{ kind: 'injured', min: 3, max: 3 }])
  })

  it('names the victims of a list, and those who did it', () => {
    const [attack] = templatesOf(
      'Four hooded men killed two reporters, Julia Ramos and Mario Lopez, in the town of Ambato on 10 May.',
    )
    expect(attack?.type).toBe('ATTACK')
    expect(words((attack?.victim ?? []).filter((v) => v.named))).toBe('Julia Ramos + Mario Lopez')
    expect(words(attack?.perpIndividual ?? [])).toBe('Four hooded men')
    expect(attack?.date).toEqual({ start: '1994-05-10', end: '1994-05-10' })
  })

  it('knows a deed that is only mentioned, and how many it killed', () => {
    const [deed] = templatesOf(
      'The president said on Monday that a colonel had been dismissed for the murder of six priests in Quito.',
    )
    expect(deed?.type).toBe('ATTACK')
    expect(words(deed?.victim ?? [])).toBe('six priests')
    expect(deed?.casualties).toEqual([{ kind: 'killed', min: 6, max: 6 }])
  })

  it('counts single victims, dead and hurt', () => {
    const [attack] = templatesOf(
      "Rebels killed a banker and wounded the banker's son in Quito on Tuesday. Also injured were Julia Ramos and Mario Lopez.",
    )
    expect(attack?.casualties).toEqual([
      { kind: 'injured', min: 1, max: 1 },
      { kind: 'killed', min: 1, max: 1 },
    ])
  })

  it('gives the deeds of soldiers to no armed group', () => {
    const [attack] = templatesOf(
      'Two soldiers killed a priest in Quito on Tuesday. The bishop had met the Red Dawn guerrillas in May.',
    )
    expect(words(attack?.perpIndividual ?? [])).toBe('Two soldiers')
    expect(attack?.perpOrg).toEqual([])
  })

  it('finds the names of a list before and behind the deed', () => {
    const [attack] = templatesOf(
      'A bomb killed three people in Quito on Tuesday. The dead are Julia Ramos, Mario Lopez and Pedro Diaz.',
    )
    expect(words((attack?.victim ?? []).filter((v) => v.named))).toBe(
      'Julia Ramos + Mario Lopez + Pedro Diaz',
    )
  })

  it('takes no victims for those who did it', () => {
    const [bombing] = templatesOf(
      'A powerful bomb exploded at a bank in Quito on Tuesday. Five individuals were injured.',
    )
    expect(bombing?.perpIndividual).toEqual([])
    expect(words(bombing?.weapon ?? [])).toBe('bomb')
  })

  it.each([
    ['The authorities have attributed the murder to the Red Dawn Front.', 'Red Dawn Front'],
    ['The police accused the Red Dawn Front of planting the bomb.', 'Red Dawn Front'],
    ['A minister accused the Red Dawn Front of being soft.', ''],
  ])('%s', (text, group) => {
    const [attack] = templatesOf(
      `A judge was killed by a bomb in Quito on Tuesday. ${text} The Blue Star Front denied it.`,
    )
    expect(words(attack?.perpOrg ?? [])).toBe(group)
  })

  it('counts a robbery, which others call coercion', () => {
    const [robbery] = templatesOf('Four hooded men robbed a savings bank in Quito on Tuesday.')
    expect(robbery?.type).toBe('ROBBERY')
    expect(words(robbery?.target ?? [])).toBe('savings bank')
  })

  it.each([
    ['war between the armed', 'Rebels ambushed an army patrol and killed six soldiers near Quito on Monday.'],
    ['what is years ago', 'Gunmen murdered Judge Julia Ramos in 1981.'],
    [
      'what is done again and again',
      'This is an army that is killing peasants and students, the bishop of Quito said.',
    ],
    ['criminals shot in a fight', 'The smuggler Julia Ramos was killed in a shootout with police on Monday.'],
    ["the army's own things", 'Rebels destroyed an army armored vehicle near Quito on Monday.'],
    ['what was denied', 'The minister denied that gunmen had killed Judge Julia Ramos.'],
  ])('leaves out %s', (_, text) => {
    expect(templatesOf(text)).toEqual([])
  })
})

describe('muc4: words', () => {
  it.each([
    ['the alleged guerrillas', 'guerrillas'],
    ['Four hooded men', 'Four hooded men'],
  ])('%s is %s', (phrase, expected) => expect(plain(phrase)).toBe(expected))

  it('restores the first capital of a name', () =>
    expect(cleanText('the army of National Liberation left')).toBe('the Army of National Liberation left'))

  it('leaves out counts', () => expect(uncounted('at least three buses')).toBe('buses'))

  it('cleans the brackets of monitors', () => {
    const text =
      '[TEXT] The Red Dawn Front [RDF] said so. [passage omitted] The RDF [Red Dawn Front] fighters left.'
    expect(cleanText(text)).toBe('The Red Dawn Front (RDF) said so. The RDF fighters left.')
  })
})
