import { describe, expect, it } from 'vitest'
import { actorsIn } from './actors-doc.ts'
import { read, traceOf } from './read.ts'

/** Words and whom they stand for: "They => Chad, Niger"; a dash for nobody. */
function standFor(text: string, words: string, day = '2017-05-12'): string {
  const { lines } = actorsIn(text, { day })
  const names = lines.filter((l) => l.text === words).map((l) => l.actor?.name ?? '-')
  return `${words} => ${names.join(', ')}`
}

const rows: readonly (readonly [string, string])[] = [
  // a paragraph set in another country, and who goes on speaking
  [
    'Chad is calm. Chad is poor.\nIn neighbouring Niger, nurses left. The government fell.',
    'The government => Nigerien government',
  ],
  [
    'The Association of Growers said its members were poor. It asked the court for time.',
    'It => Association of Growers',
  ],
  // two who are named together
  ['Kenya and Uganda closed a bridge. Both accused Rwanda.', 'Both => Kenya, Uganda'],
  [
    'Sudanese troops and Chadian rebels clashed. Both sides used artillery.',
    'Both sides => Sudanese military, Chadian rebels',
  ],
  ['The army and the rebels fought. The two sides later met.', 'The two sides => army, rebels'],
  ['Hamas fired rockets at Israel. Both sides suffered losses.', 'Both sides => Hamas, Israel'],
  [
    'President Museveni met President Kagame in Kigali. The two leaders signed a deal.',
    'The two leaders => Yoweri Museveni, Paul Kagame',
  ],
  [
    'India and Pakistan traded fire. The two countries later agreed to talk.',
    'The two countries => India, Pakistan',
  ],
  ['Talks were held in Geneva on Friday. The two sides were calm.', 'The two sides => -'],
  ['Chad, Niger and Mali met. The two leaders were calm.', 'The two leaders => -'],
  // they who are two
  [
    "Mali's army and the rebels clashed near the river on Monday. They later signed a truce.",
    'They => Malian military, Malian rebels',
  ],
  ['US and Iranian officials met. They agreed to talk.', 'They => U.S. government, Iranian government'],
  ['Police and witnesses said a bomb went off. They gave no toll.', 'They => -'],
  // the subject of the verb that it hangs under
  ['The rebels fled after jets of the army pounded their camps.', 'their => rebels'],
  // who only spoke, where nobody else was named
  ['The Interior Ministry said the road was open. It thanked Chad.', 'It => Chadian Interior Ministry'],
  [
    'The presidents of Chad and Niger met. The two leaders signed a pact.',
    'The two leaders => Nigerien government, Chadian government',
  ],
  // a group of no known name, told in one breath with it
  [
    'A splinter faction, Lashkar-e-Gao, claimed the raid. The faction has fifty men.',
    'A splinter faction => Lashkar-e-Gao',
  ],
  ['Lashkar-e-Gao, a militant group, claimed the raid.', 'a militant group => Lashkar-e-Gao'],
  ['Al-Shabab lost the town. Two of their men were killed.', 'their men => al-Shabab'],
  ['Forces loyal to General Ali Rao shelled the port.', 'Forces loyal to General Ali Rao => forces'],
  // the people of one named before
  ['Al-Shabab claimed the raid. Their fighters seized a town.', 'Their fighters => al-Shabab'],
  ["Ethiopia's army shelled the hills. Its troops also burned a farm.", 'Its troops => Ethiopian military'],
  ['Chad closed its border. Its troops fired shots.', 'Its troops => Chadian military'],
  [
    'President Bashar al-Assad vowed to fight on. His forces shelled a town.',
    'His forces => Syrian military',
  ],
  ['Maria Lopez spoke. Her party was pleased.', 'Her party => parties'],
  // countries and offices
  ['Chad has closed a bridge. The country also expelled two envoys.', 'The country => Chad'],
  ['Chad fought Niger. The country suffered losses.', 'The country => -'],
  ['President Museveni met his Kenyan counterpart.', 'his Kenyan counterpart => Uhuru Kenyatta'],
  ['US officials met their Iranian counterparts.', 'their Iranian counterparts => Iranian government'],
  ['The Kenyan president flew to Paris.', 'The Kenyan president => Uhuru Kenyatta'],
  ['Maria Lopez, the opposition leader, was arrested.', 'the opposition leader => Maria Lopez'],
  ['The government met FARC rebels.', 'FARC rebels => FARC'],
]
describe('words that stand for somebody named before', () =>
  it.each(rows)('%s', (text, wanted) => {
    const words = wanted.split(' => ')[0] ?? ''
    expect(standFor(text, words), actorsIn(text).log).toBe(wanted)
  }))

it('names no office holder where two held the office in the year', () => {
  const text = 'The French president flew to Mali.'
  expect(standFor(text, 'The French president', '2016-03-01')).toContain('Hollande')
  expect(standFor(text, 'The French president', '2017-03-01')).toContain('French president')
})

const reports: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    'Kenya and Uganda closed a bridge. Both accused Rwanda of aiding rebels.',
    'accused',
    ['Kenya', 'Uganda'],
    ['Rwanda'],
  ],
  [
    'The foreign ministers of Chad and Niger met in Paris.',
    'met',
    ['Chadian government', 'Nigerien government'],
    [],
  ],
  ['US and Iranian officials met in Oman on Monday.', 'met', ['Iranian government', 'U.S. government'], []],
]
it.each(reports)('%s', (text, trigger, actors, recipients) => {
  const extraction = read(text)
  const names = new Map(extraction.actors.map((a) => [a.id, a.name]))
  const report = extraction.reports.find((r) => r.trigger.quote === trigger)
  const namesOf = (sides: readonly { actor: string }[] = []) => sides.map((s) => names.get(s.actor)).sort()
  expect(namesOf(report?.actors), traceOf(extraction)).toEqual(actors)
  expect(namesOf(report?.recipients), traceOf(extraction)).toEqual(recipients)
})
