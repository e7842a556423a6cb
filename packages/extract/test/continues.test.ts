import { describe, expect, it } from 'vitest'
import { read, traceOf } from './read.ts'

/** What a report continues: "shelled -> attacked", in text order; reports that stand alone are left out. */
function tiesIn(text: string): { readonly ties: readonly string[]; readonly trace: string } {
  const extraction = read(text)
  const { reports } = extraction
  const ties = reports.flatMap(({ trigger, continues }) => {
    const before = reports.find(({ id }) => id === continues)
    return before === undefined ? [] : [`${trigger.quote} -> ${before.trigger.quote}`]
  })
  return { ties, trace: traceOf(extraction) }
}

const tied: readonly (readonly [string, string, string])[] = [
  [
    'a noun aimed at what was aimed at before',
    'Gunmen attacked a clinic in Gulu on Monday. The raid on the clinic lasted an hour.',
    'raid -> attacked',
  ],
  [
    'those who are named by the attack',
    'Rebels attacked a camp near Gulu on Monday. The mayor called for calm. The attackers burned four trucks.',
    'burned -> attacked',
  ],
  [
    'an attack on a part of the place',
    'Gunmen attacked a college in Kano State on Monday. The assailants attacked a market in Kano.',
    'attacked -> attacked',
  ],
  [
    'some of the victims',
    'A bomb killed nine people in Gulu on Monday. The mayor called for calm. Two nurses were among those killed.',
    'killed -> killed',
  ],
  [
    'what had been done, where one attack is all that is told',
    'A bomb killed nine people in Gulu on Monday. The mayor called for calm. The Red Front had planted the bomb, police said.',
    'planted -> killed',
  ],
  [
    'they, where one attack is all that is told',
    'A bomb exploded in Gulu on Monday, the mayor said. He blamed the Red Front. "They murdered people at prayer," he said.',
    'murdered -> blamed',
  ],
  [
    'the news of the day, not the aside on another day',
    "A bomb killed nine people in Gulu on Thursday. Monday's bombing in Gulu killed two. Schools were closed. The blast wounded four others.",
    'wounded -> killed',
  ],
  [
    'the word alone',
    'The army attacked the rebels with airstrikes. A film showed airstrikes near Gulu.',
    'airstrikes -> attacked',
  ],
  [
    'the harm of what was told',
    'Jets bombed a camp near Gulu on Monday. The mayor saw people fleeing those strikes that left nine dead.',
    'left -> bombed',
  ],
  [
    'one who is named later',
    'Police arrested a dentist in Gulu on Monday. A spokesman confirmed that Peter Adams had been detained.',
    'detained -> arrested',
  ],
  [
    'talks of the same two',
    'The foreign ministers of Chad and Niger met in Gulu on Monday. They held their discussions at a hotel.',
    'held -> met',
  ],
]

const apart: readonly (readonly [string, string])[] = [
  [
    'another day',
    "A bomb killed nine people in Gulu on Thursday. The mayor left. Monday's blast killed two people.",
  ],
  ['another town', 'Rebels attacked a camp in Gulu on Monday. The attackers shelled a bridge in Jinja.'],
  [
    'another way',
    'A bomb killed nine people in Gulu on Monday. The mayor called for calm. The shooting lasted an hour.',
  ],
  [
    'another time',
    'A bomb killed nine people in Gulu on Monday. The mayor said rebels had earlier attacked a mosque.',
  ],
  [
    'two attacks that it may be of',
    'Rebels attacked a camp in Gulu on Monday. Rebels attacked a port in Jinja on Monday. They killed three guards.',
  ],
  [
    'another scene',
    'A bomb killed nine people in Gulu on Monday. In Jinja, traders told of fear. They burned my stall, said one.',
  ],
  [
    'another man',
    'Police arrested a dentist in Gulu on Monday. A spokesman said that nine drivers had been detained.',
  ],
  [
    'one to come',
    'Ministers of Chad and Niger met in Gulu on Monday. Their meeting with Mali will be held on Friday.',
  ],
]

describe('a report continues an earlier one of its article', () => {
  it.each(tied)('%s', (_name, text, tie) => {
    const { ties, trace } = tiesIn(text)
    expect(ties, trace).toContain(tie)
  })

  it.each(apart)('but not %s', (_name, text) => {
    const { ties, trace } = tiesIn(text)
    expect(ties, trace).toEqual([])
  })
})

describe('a heading', () => {
  const under = (heading: string, text: string) => {
    const { reports } = read(`A quiet day in Bara.\n${heading}\n${text}`, { headings: [heading] })
    return reports.flatMap((r) => reports.find(({ id }) => id === r.continues)?.trigger.quote ?? [])
  }

  it('tells what the first report under it tells', () => {
    expect(under('Barracks were shelled', 'Rebels shelled a barracks in Gulu on Monday.')).toEqual([
      'shelled',
    ])
  })

  it('but not at another place', () => {
    expect(under('Barracks in Jinja were shelled', 'Rebels shelled a barracks in Gulu on Monday.')).toEqual(
      [],
    )
  })
})
