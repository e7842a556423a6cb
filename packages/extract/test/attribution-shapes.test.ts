import { describe, expect, it } from 'vitest'
import { read, traceOf } from './read.ts'

/** Who is said to say the trigger's event: "words | actor | anonymous or named | day of saying"; "-" for nobody. */
function saying(text: string, trigger: string): { seen: string; trace: string } {
  const extraction = read(text)
  const names = new Map(extraction.actors.map((a) => [a.id, a.name]))
  const report = extraction.reports.find((r) => r.trigger.quote === trigger)
  const told = report?.attribution ?? null
  const actor = names.get(told?.actor ?? '') ?? '-'
  const who = told?.anonymous ? 'anonymous' : 'named'
  const seen = told === null ? '-' : [told.text, actor, who, told.saidOn ?? '-'].join(' | ')
  return { seen: report === undefined ? 'no report' : seen, trace: traceOf(extraction) }
}

// Written on Friday, 12 May 2017.
const rows: readonly (readonly [string, string, string])[] = [
  [
    'Rebels burned a school near Gao, the mayor, Musa Dogo, said.',
    'burned',
    'the mayor | Musa Dogo | named | -',
  ],
  [
    'A rebel commander denied it, saying that soldiers had burned the school.',
    'burned',
    'A rebel commander | rebel commanders | anonymous | -',
  ],
  ['Rebels seized Goma on Friday, the army said.', 'seized', 'the army | army | named | -'],
  [
    '“Rebels seized Goma,” Col. Musa Dogo told Radio France on Sunday.',
    'seized',
    'Col. Musa Dogo | Musa Dogo | named | 2017-05-07',
  ],
  ['Witnesses told AFP that soldiers fired on a crowd.', 'fired on', 'Witnesses | witnesses | anonymous | -'],
  ['In a statement, Hamas said it had attacked a bus.', 'attacked', 'Hamas | Hamas | named | -'],
  [
    'Hamas said in a statement on Tuesday that it had attacked a bus.',
    'attacked',
    'Hamas | Hamas | named | 2017-05-09',
  ],
  [
    'Col. Musa Dogo, who commands the brigade, said his men killed 12 bandits.',
    'killed',
    'Col. Musa Dogo | Musa Dogo | named | -',
  ],
  [
    'Musa Dogo, the army spokesman, said on Wednesday that rebels had fled.',
    'fled',
    'Musa Dogo | Musa Dogo | named | 2017-05-10',
  ],
  [
    'The governor, Col. Musa Dogo, told reporters that rebels had seized Goma.',
    'seized',
    'The governor | Musa Dogo | named | -',
  ],
  [
    'An official, speaking on condition of anonymity, said rebels seized Goma.',
    'seized',
    'An official | officials | anonymous | -',
  ],
  // according to
  ['According to two nurses, rebels seized Goma.', 'seized', 'two nurses | nurses | anonymous | -'],
  [
    'Rebels seized Goma, according to two nurses who spoke on condition of anonymity.',
    'seized',
    'two nurses | nurses | anonymous | -',
  ],
  ['As the army reported, rebels seized Goma.', 'seized', 'the army | army | named | -'],
  // quoted, cited, claimed, accused
  ['The mayor was quoted as saying that rebels seized Goma.', 'seized', 'The mayor | mayor | anonymous | -'],
  [
    'The mayor was quoted by state radio as saying that rebels seized Goma.',
    'seized',
    'The mayor | mayor | anonymous | -',
  ],
  [
    'Reuters quoted a police officer as saying that rebels seized Goma.',
    'seized',
    'a police officer | police officers | anonymous | -',
  ],
  [
    'Rebels seized Goma, Reuters reported, citing military sources.',
    'seized',
    'military sources | military sources | anonymous | -',
  ],
  ['Citing police, the newspaper said rebels seized Goma.', 'seized', 'police | police | named | -'],
  ['The army claimed to have killed 40 rebels.', 'killed', 'The army | army | named | -'],
  [
    'Human Rights Watch accused the army of killing six farmers.',
    'killing',
    'Human Rights Watch | Human Rights Watch | named | -',
  ],
  // split, carried on and nested
  [
    '“Our soldiers,” Musa Dogo said, “have captured the airport.”',
    'captured',
    'Musa Dogo | Musa Dogo | named | -',
  ],
  ['“We hid,” a nurse said. “Soldiers killed my brother.”', 'killed', 'a nurse | nurses | anonymous | -'],
  [
    '“It was bad,” said Musa Dogo, a farmer who fled. “Rebels burned my house.”',
    'burned',
    'Musa Dogo | Musa Dogo | named | -',
  ],
  [
    'The rebels, who witnesses said had killed two farmers, were arrested.',
    'killed',
    'witnesses | witnesses | anonymous | -',
  ],
  [
    'Police said rebels killed ten farmers, while aid workers put the toll at 30.',
    'killed',
    'Police | police | named | -',
  ],
  ['Rebels seized Goma, it was reported.', 'seized', 'it was reported | - | anonymous | -'],
  // headlines
  ['Rebels seize Goma: UN', 'seize', 'UN | United Nations | named | -'],
  ['Rebels killed 12 soldiers – police', 'killed', 'police | police | named | -'],
  ['Police: Gunman killed three in market', 'killed', 'Police | police | named | -'],
  ['Army says rebels seized Goma', 'seized', 'Army | army | named | -'],
  // nobody says it
  ['Rebels seized Goma: the army fled.', 'seized', '-'],
  ['The army was accused of killing six farmers.', 'killing', '-'],
  ['Rebels put down their arms at dawn and attacked no one after they seized Goma.', 'seized', '-'],
]
describe('who says so', () =>
  it.each(rows)('%s', (text, trigger, wanted) => {
    const { seen, trace } = saying(text, trigger)
    expect(seen, trace).toBe(wanted)
  }))
