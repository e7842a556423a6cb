import { ActorEvidence, actorId } from '@wiregraph/schema'
import { describe, expect, it } from 'vitest'
import { actorsIn } from './actors-doc.ts'

/** Expects each "words => actor" of the text, in any order; `words !` must not be a mention. */
function expectActors(text: string, wanted: readonly string[], options = {}) {
  const { lines, log } = actorsIn(text, options)
  const seen = lines.map((l) => `${l.text} => ${l.actor?.name ?? '-'}`)
  for (const want of wanted) {
    if (want.endsWith(' !'))
      expect(
        seen.map((s) => s.split(' => ')[0]),
        log,
      ).not.toContain(want.slice(0, -2))
    else expect(seen, log).toContain(want)
  }
}

const names: readonly (readonly [string, readonly string[]])[] = [
  ['ISIL shelled the town.', ['ISIL => Islamic State']],
  ['ISIS militants and Hamas members fled.', ['ISIS militants => Islamic State', 'Hamas members => Hamas']],
  [
    'Militants of the Islamic State group crossed the river.',
    ['Militants of the Islamic State group => Islamic State'],
  ],
  ['Forces loyal to ISIL held the bridge.', ['Forces loyal to ISIL => Islamic State']],
  [
    'The Front for Rural Justice (FRJ) seized two farms. FRJ gunmen burned a third.',
    ['FRJ gunmen => Front for Rural Justice'],
  ],
  [
    'The White House and the Kremlin denied it.',
    ['The White House => White House', 'the Kremlin => Kremlin'],
  ],
  [
    'The United States, the US and the U.S. are one.',
    ['The United States => United States', 'US => United States', 'U.S. => United States'],
  ],
  [
    'Ten people died, the Syrian Observatory for Human Rights reported.',
    ['Syrian Observatory for Human Rights => Syrian Observatory for Human Rights'],
  ],
  ['He flew to Split and to Nice.', ['Split !', 'Nice !']],
  ['The train left Saint Petersburg on Thanksgiving Day.', ['Saint Petersburg !', 'Thanksgiving Day !']],
  [
    'The newspaper Kurier and General Electric agreed.',
    ['General Electric => General Electric', 'The newspaper Kurier !'],
  ],
  ['It is what it is, and they know who did it.', ['who !', 'is !']],
]

const persons: readonly (readonly [string, readonly string[]])[] = [
  [
    'Deputy council chief Farid Mansuri resigned. Mansuri gave no reason.',
    ['Deputy council chief Farid Mansuri => Farid Mansuri', 'Mansuri => Farid Mansuri'],
  ],
  [
    'Spokesman Maj. Gen. Tarek Haddad told reporters so.',
    ['Spokesman Maj. Gen. Tarek Haddad => Tarek Haddad'],
  ],
  [
    'Prime Minister Binyamin Netanyahu spoke. Netanyahu was calm.',
    ['Prime Minister Binyamin Netanyahu => Benjamin Netanyahu', 'Netanyahu => Benjamin Netanyahu'],
  ],
  [
    'Jane Coleman, a spokeswoman for the port, denied it.',
    ['Jane Coleman => Jane Coleman', 'a spokeswoman => Jane Coleman'],
  ],
  [
    "The port's spokesman, Tarek Haddad, agreed.",
    ["The port's spokesman => Tarek Haddad", 'Tarek Haddad => Tarek Haddad'],
  ],
  ['Putin and Brown met.', ['Putin => Vladimir Putin', 'Brown !']],
  ['President Obama called.', ['President Obama => Barack Obama']],
  ['Michael Jordan visited Jordan.', ['Michael Jordan => Michael Jordan', 'Jordan => Jordan']],
  [
    'U.S. Secretary of State Colin Powell met the minister.',
    ['U.S. Secretary of State Colin Powell => Colin Powell'],
  ],
]

const roles: readonly (readonly [string, readonly string[]])[] = [
  ["Chad's foreign minister arrived.", ["Chad's foreign minister => Chadian foreign minister"]],
  ['The UN human rights chief condemned it.', ['The UN human rights chief => Navi Pillay']],
  [
    'US and Iranian officials met.',
    ['US and Iranian officials => U.S. government', 'Iranian officials => Iranian government'],
  ],
  ['Iraqi forces left the city.', ['Iraqi forces => Iraqi military']],
  ["Baghdad's army left the city.", ["Baghdad's army => Iraqi military"]],
  ['Militants attacked an Iraqi police convoy.', ['Iraqi police => Iraqi police']],
  ["Brazil's Supreme Court agreed.", ["Brazil's Supreme Court => Brazilian courts"]],
  ['The Kenyan parliament voted.', ['The Kenyan parliament => Kenyan parliament']],
  ['Tehran rejected the offer.', ['Tehran => Iranian government']],
  ['The Ministry of Defense in Ukraine confirmed it.', ['Ministry of Defense => Ukrainian Defense Ministry']],
  ['The march reached Tehran.', ['Tehran !']],
]

const shapes: readonly (readonly [string, readonly string[]])[] = [
  ['The Eastern Lions Brigade seized two villages.', ['Eastern Lions Brigade => Eastern Lions Brigade']],
  ['The National Unity Party won the vote.', ['National Unity Party => National Unity Party']],
  ['The 4th Armored Division attacked the hills.', ['4th Armored Division => 4th Armored Division']],
  ['The Movement for Change attacked a base.', ['Movement for Change => Movement for Change']],
  [
    'The Popular Front for the Liberation of Darfur (PFLD) killed six soldiers. PFLD men fled.',
    [
      'Popular Front for the Liberation of Darfur (PFLD) => Popular Front for the Liberation of Darfur',
      'PFLD men => Popular Front for the Liberation of Darfur',
    ],
  ],
  [
    'The Ministry of Interior and Human Rights fired two aides.',
    ['Ministry of Interior and Human Rights => Ministry of Interior and Human Rights'],
  ],
  ['The Association of Journalists protested.', ['Association of Journalists => Association of Journalists']],
  ['Rebels Attack Army Base', ['Attack Army !', 'Rebels Attack Army !']],
  ['Defense Secretary Ash Carter left.', ['Defense Secretary Ash Carter => Ashton Carter']],
]
describe('organisations by their shape', () =>
  it.each(shapes)('%s', (text, wanted) => expectActors(text, wanted)))

const unheard: readonly (readonly [string, readonly string[]])[] = [
  [
    'Qanbu Dorrel, who leads the council, left. Dorrel was calm.',
    ['Qanbu Dorrel => Qanbu Dorrel', 'Dorrel => Qanbu Dorrel'],
  ],
  ['Qanbu Dorrel, 42, was hurt.', ['Qanbu Dorrel => Qanbu Dorrel']],
  ['Qanbu Dorrel is an Iraqi general.', ['Qanbu Dorrel => Qanbu Dorrel']],
  ['They saw Qanbu Dorrel at noon. Dorrel waved.', ['Qanbu Dorrel => Qanbu Dorrel']],
  ['Col. John “Jack” Dorrel, the mayor, waved.', ['Col. John “Jack” Dorrel => John “Jack” Dorrel']],
  ['The Assad regime bombed the town.', ['The Assad regime => Syrian government']],
  ['They crossed the Hamrin Mountains at noon.', ['Hamrin Mountains !']],
]
describe('persons nobody has heard of', () =>
  it.each(unheard)('%s', (text, wanted) => expectActors(text, wanted)))

const groups: readonly (readonly [string, readonly string[]])[] = [
  [
    'Gunmen in Nigeria shot two villagers.',
    ['Gunmen => Nigerian gunmen', 'two villagers => Nigerian villagers'],
  ],
  ['At least 44 prisoners fled.', ['44 prisoners => prisoners']],
  ['Five police officers were hurt in Peru.', ['Five police officers => Peruvian police officers']],
]

describe('names', () => it.each(names)('%s', (text, wanted) => expectActors(text, wanted)))
describe('persons', () => it.each(persons)('%s', (text, wanted) => expectActors(text, wanted)))
describe('roles', () => it.each(roles)('%s', (text, wanted) => expectActors(text, wanted)))
describe('groups', () => it.each(groups)('%s', (text, wanted) => expectActors(text, wanted)))

const backward: readonly (readonly [string, readonly string[]])[] = [
  [
    'Powell is Colin Powell. Secretary of State Colin Powell landed on Monday. He will meet the king.',
    ['He => Colin Powell'],
  ],
  ['Boko Haram burned a school. They also took two girls.', ['They => Boko Haram']],
  ['Boko Haram burned a school. The fighters also took two girls.', ['The fighters => Boko Haram']],
  ['The Taliban attacked a base. The group said so itself.', ['The group => Taliban']],
  [
    "Kenya's military denied losses. The military said it had hit back at once.",
    ['The military => Kenyan military', 'it => Kenyan military'],
  ],
  [
    'US and Iranian officials met. Both denied it.',
    ['Both => U.S. government', 'Both => Iranian government'],
  ],
  ['US and Iranian officials spoke, the two sides said.', ['the two sides => U.S. government']],
  [
    'With Prime Minister Binyamin Netanyahu under fire at home, Secretary of State Colin Powell urged the leader to act.',
    ['the leader => Benjamin Netanyahu'],
  ],
]
describe('whom words point back to', () =>
  it.each(backward)('%s', (text, wanted) => expectActors(text, wanted)))

const open: readonly (readonly [string, readonly string[]])[] = [
  [
    'Militants attacked a bus in Iraq. Nobody knew whether ISIS had sent them. The militants fled.',
    ['The militants => Iraqi militants', 'Militants => Iraqi militants'],
  ],
  ['ISIS took a town in Iraq. Elsewhere, militants killed a judge.', ['militants => Iraqi militants']],
  ['Hamas and Fatah met, and Hezbollah sent a letter. The group was pleased.', ['The group !']],
  ['It was clear that the siege was over.', ['It !']],
]
describe('what stays open', () => it.each(open)('%s', (text, wanted) => expectActors(text, wanted)))

it('resolves nothing in or through headings', () => {
  const text = 'The Taliban took a base.\nThe fighters go on\nThe fighters burned a school.'
  const { lines, log } = actorsIn(text, { headings: ['The fighters go on'] })
  const actors = lines.filter((l) => l.text === 'The fighters').map((l) => l.actor?.name)
  expect(actors, log).not.toContain('Taliban')
  expect(actors, log).toHaveLength(2)
})

it('gives the same person of two articles one id', () => {
  const a = actorsIn('Mayor Alicia Ferrante resigned.').found.actors.find((x) => x.name === 'Alicia Ferrante')
  const b = actorsIn('Alicia M. Ferrante, the mayor, was sworn in.').found.actors.find(
    (x) => x.name === 'Alicia M. Ferrante',
  )
  expect(a?.id).toBe(actorId('person:-:public:alicia ferrante'))
  expect(b?.id).toBe(a?.id)
  expect(a?.titles).toEqual(['mayor'])
})

it('takes the office holder of the day', () => {
  const name = (day: string) => actorsIn('President Bush spoke.', { day }).lines[0]?.actor?.name
  expect([name('1990-08-02'), name('2003-03-20')]).toEqual(['George H.W. Bush', 'George W. Bush'])
  expect(actorsIn('President Bush spoke.', { day: '2014-06-23' }).lines[0]?.actor?.canonical).toBe(false)
})

it('tells names of persons and organisations, never countries', () => {
  const { found } = actorsIn('Defense Secretary Leon Panetta left Iraq after ISIS took a town.')
  const text = 'Defense Secretary Leon Panetta left Iraq after ISIS took a town.'
  expect(found.names.map((n) => text.slice(n.start, n.end))).toEqual(['Leon Panetta', 'ISIS'])
})

it('gives evidence of the contract, an actor for every mention, and mentions in order', () => {
  const { found, doc } = actorsIn(
    "Iraq's army said ISIS (the Islamic State) fled. It fired on them, and Gen. Ali Karim cheered.",
  )
  for (const actor of found.actors) expect(ActorEvidence.parse(actor)).toEqual(actor)
  const ids = new Set(found.actors.map((a) => a.id))
  for (const m of found.mentions) {
    expect(m.actor === null || ids.has(m.actor)).toBe(true)
    expect(m.head >= m.first && m.head <= m.last).toBe(true)
    expect(doc.sentences[m.sentence]?.tokens[m.first]?.start).toBe(m.start)
  }
  expect(found.mentions.map((m) => m.start)).toEqual(
    [...found.mentions.map((m) => m.start)].sort((a, b) => a - b),
  )
})
