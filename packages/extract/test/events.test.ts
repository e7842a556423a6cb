import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { articleOf, lexicon, line, placeOf, read, traceOf } from './read.ts'
import { tokensOf } from './trees.ts'

/** Each sentence with a line of each report it must give, in text order. */
const told: readonly (readonly [string, readonly string[]])[] = [
  ['Rebels attacked a police station in Nairobi on Tuesday.', ['ASSAULT ACTUAL: Rebels > police']],
  ['Three soldiers were killed by rebels near the border.', ['ASSAULT ACTUAL: rebels > Three soldiers']],
  ['Four people were killed in an airstrike on a school.', ['ASSAULT/aerial ACTUAL: - > Four people']],
  ['Kenyan troops carried out an attack on rebels in Somalia.', ['ASSAULT ACTUAL: Kenyan troops > rebels']],
  ['The rebels threatened to attack the capital.', ['THREATEN/violence ACTUAL: The rebels > -']],
  ['France rejected the proposal for talks.', ['REJECT/meet ACTUAL: France > -']],
  [
    'Protesters demanded the resignation of the president.',
    ['REQUEST/yield ACTUAL: Protesters > the president'],
  ],
  ['Chad did not attack Sudan.', ['ASSAULT NEGATED: Chad > Sudan']],
  ['Chad will send troops to Mali.', ['MOBILIZE/troops FUTURE: Chad > -']],
  ['If the rebels attack the town, the army will respond.', ['ASSAULT HYPOTHETICAL: the rebels > -']],
  ['Rebels have reportedly seized the airport.', ['COERCE/seize UNCERTAIN: Rebels > -']],
  ['The army continued to shell rebel villages.', ['ASSAULT/heavy-weapons ACTUAL: The army > rebel']],
  ['Germany and France signed a treaty in Berlin.', ['SUPPORT ACTUAL: Germany + France > -']],
]

/** Sentences that tell of no event. */
const silent = [
  'The police gave no other details of the raid.',
  'It is not known yet whether the army was behind the attack.',
  'She waited outside the hall of the talks.',
  'The team attacked in the second half.',
  'Ten people were killed in a bus crash.',
  'The tourist took a photo of the town.',
  '"War will never be an answer to our troubles here," the president said.',
  'The trade war of words went on.',
  'The vote would be unprecedented since the 1979 revolution.',
]

describe('a sentence', () => {
  it.each(told)('%s', (sentence, expected) => {
    const extraction = read(sentence)
    expect(extraction.reports.map(line), traceOf(extraction)).toEqual(expected)
  })

  it.each(silent)('tells of nothing: %s', (sentence) => {
    const extraction = read(sentence)
    expect(extraction.reports.map(line), traceOf(extraction)).toEqual([])
  })
})

describe('where', () => {
  it.each([
    ['The fighters seized the town of Gao, 300 kilometers from the border of Algeria.', 'Gao'],
    ['Rebels withdrew from Timbuktu on Friday.', 'Timbuktu'],
    ['At least six people were killed in a bombing in the city of Jos on Friday.', 'Jos'],
    ['Kenya condemned Somalia.', null],
    ['Troops clashed with militants near the border with Mali.', null],
  ])('%s', (sentence, place) => {
    const extraction = read(sentence)
    const [report] = extraction.reports
    expect(report === undefined ? 'no report' : placeOf(extraction, report), traceOf(extraction)).toBe(place)
  })

  it.each([
    ['Gunmen killed five people in a village west of Mosul on Tuesday.', 'Mosul'],
    ['Rebels seized a village 40 kilometers north of Goma, the army said.', 'Goma'],
    ['Shells landed 10 miles south of Sanaa, wounding two.', 'Sanaa'],
    ['A bomb exploded on the road between Kano and Kaduna late on Monday.', 'Kano'],
  ])('lies near the place that only tells where: %s', (sentence, place) => {
    const extraction = read(sentence)
    const [report] = extraction.reports
    if (report === undefined) throw new Error('no report')
    expect(placeOf(extraction, report), traceOf(extraction)).toBe(place)
    expect(report).toMatchObject({ placeRelation: 'NEAR', placePrecision: 'NEAR' })
  })

  it('is in the place that is named, not near the one that tells where that lies', () => {
    const extraction = read('Rebels seized the town of Bara, 30 miles north of El Obeid.')
    const [report] = extraction.reports
    if (report === undefined) throw new Error('no report')
    expect(placeOf(extraction, report), traceOf(extraction)).toBe('Barah')
    expect(report).toMatchObject({ placeRelation: 'IN', placePrecision: 'EXACT' })
  })

  it('those who were killed fighting did not kill themselves', () => {
    const extraction = read('Nine soldiers were killed in fighting around the market of Gulu on Monday.')
    const killed = extraction.reports.find((r) => r.trigger.quote === 'killed')
    expect(killed?.actors, traceOf(extraction)).toEqual([])
  })

  it('is carried to the sentence that continues the event, as implied', () => {
    const extraction = read(
      'Six soldiers were killed in an attack on a base in Gao on Tuesday. Another 20 people were wounded.',
    )
    const [first, second] = extraction.reports
    expect(second?.continues, traceOf(extraction)).toBe(first?.id)
    expect(second?.place).toBe(first?.place)
    expect(second?.slots.find((s) => s.name === 'PLACE')).toMatchObject({ stated: false, span: null })
  })
})

describe('when', () => {
  it.each([
    ['Rebels attacked the town of Gao on Monday.', ['2017-05-08', '2017-05-08']],
    ['Rebels attacked the town of Gao, officials told reporters on Monday.', null],
    ['Rebels attacked the town of Gao.', null],
    ['The president will meet rebel leaders.', ['2017-05-12', null]],
  ])('%s', (sentence, days) => {
    const extraction = read(sentence)
    const when = extraction.reports[0]?.when
    expect(when ? [when.start, when.end] : null, traceOf(extraction)).toEqual(days)
  })

  it('long before the writing is history', () => {
    const extraction = read('French troops occupied the town of Gao in 1894.')
    expect(
      extraction.reports.map((r) => r.modality),
      traceOf(extraction),
    ).toEqual(['HISTORICAL'])
  })
})

describe('casualties and speakers', () => {
  it('counts are read by group, and the speaker is no actor', () => {
    const extraction = read(
      'At least 12 soldiers and three civilians were killed in clashes in Gao, police said.',
    )
    const [report] = extraction.reports
    expect(report?.casualties.killed, traceOf(extraction)).toMatchObject({ low: 15, high: null })
    expect(report?.casualties.byGroup.map((g) => g.group)).toEqual(['soldiers', 'civilians'])
    expect(report?.attribution?.text).toBe('police')
    expect(report?.actors).toEqual([])
  })

  it('what somebody is said to have committed accuses', () => {
    const extraction = read('The UN envoy said the rebels had committed war crimes.')
    expect(extraction.reports.map(line), traceOf(extraction)).toEqual([
      'ACCUSE/allege ACTUAL: The UN envoy > the rebels',
    ])
  })
})

describe('an article', () => {
  it('in another language gives no report, and says so', () => {
    const extraction = read('Rebels attacked a police station.', { language: 'fr' })
    expect(extraction.reports).toEqual([])
    expect(extraction.issues.map((i) => i.code)).toEqual(['LANGUAGE_NOT_SUPPORTED'])
  })

  it('heading and paragraph are read apart', () => {
    const extraction = read('Talks opened.\n\nRebels gain ground\n\nPolice arrested two men in Gao.', {
      headings: ['Rebels gain ground'],
    })
    for (const report of extraction.reports) expect(report.evidence.quote).not.toContain('\n')
  })

  it('a sentence too long to be prose is left alone, and says so', () => {
    const tokens = tokensOf('Rebels/NOUN/NNS/rebel/1/nsubj attacked/VERB/VBD/attack/-1/root '.repeat(201))
    const text = tokens.map((t) => t.text).join(' ')
    const annotator = { id: 'one', annotate: () => [{ start: 0, end: text.length, tokens }] }
    const extraction = extract(articleOf(text), { lexicon, annotator })
    expect(extraction.reports).toEqual([])
    expect(extraction.issues.map((i) => i.code)).toEqual(['SENTENCE_TOO_LONG'])
  })

  it('a sentence with an event word that is not coded says why', () => {
    const extraction = read('Ten people were killed in a bus crash.')
    expect(extraction.issues.length).toBeGreaterThan(0)
    expect(extraction.issues.every((i) => i.severity === 'INFO')).toBe(true)
  })
})
