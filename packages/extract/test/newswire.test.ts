import { describe, expect, it } from 'vitest'
import { line, placeOf, read, traceOf } from './read.ts'

/** The reports of a text, one a line. */
const cases: [text: string, reports: string[]][] = [
  ['Gunmen shot dead a teacher outside her home in Gao.', ['ASSAULT/firearms ACTUAL: Gunmen > a teacher']],
  ['Fighting erupted in the northern town of Kidal on Sunday.', ['ASSAULT ACTUAL: - > -']],
  [
    'Soldiers attacked a rebel camp there, a rebel spokesman said, killing three herders.',
    ['ASSAULT ACTUAL: Soldiers > rebel + three herders', 'ASSAULT ACTUAL: Soldiers > three herders'],
  ],
  [
    'A police spokesman said the rebels had killed nine teachers and captured a nurse.',
    ['ASSAULT ACTUAL: the rebels > nine teachers', 'COERCE/arrest ACTUAL: the rebels > a nurse'],
  ],
  [
    'A Chadian warplane killed five suspected rebels near Gao on Sunday, two intelligence officials said.',
    ['ASSAULT/aerial ACTUAL: Chadian > five suspected rebels'],
  ],
  ['Peru is opposed to the plan of Chile.', ['REJECT ACTUAL: Peru > Chile']],
  ['Hundreds of thousands of people blocked streets in Lima.', ['PROTEST/obstruct ACTUAL: people > -']],
  ['Chad mounted its long-threatened invasion of Sudan.', ['ASSAULT ACTUAL: its > Sudan']],
  ['Peru said that lifting the embargo on Chad was out of the question.', ['CONCEDE NEGATED: - > Chad']],
  [
    'On Monday the president offered to meet Peruvian envoys after the attack on Chile.',
    ['AGREE ACTUAL: the president > Peruvian envoys'],
  ],
  ['Jakarta forced the agency out of the country.', ['SANCTION/expel ACTUAL: Jakarta > -']],
  ['Peru agreed to provide food for Chad and Mali.', ['AGREE ACTUAL: Peru > Chad + Mali']],
  ['The rebels refused to meet the envoy.', ['REJECT/meet ACTUAL: The rebels > the envoy']],
  ['On Friday bandits killed ten farmers near Gao.', ['ASSAULT ACTUAL: bandits > ten farmers']],
  ['Last week, rebels released nine hostages in Gao.', ['RETREAT/release ACTUAL: rebels > nine hostages']],
  [
    'Chad accused Sudan of shelling two villages on Monday.',
    ['ACCUSE/allege ACTUAL: Chad > Sudan', 'ASSAULT/heavy-weapons ACTUAL: Sudan > -'],
  ],
  [
    'Niger expelled the ambassador on Tuesday, and Peru, Chile and Bolivia accused Niger of bad faith.',
    ['SANCTION/expel ACTUAL: Niger > the ambassador', 'ACCUSE/allege ACTUAL: Peru + Chile + Bolivia > Niger'],
  ],
  [
    'The UN refugee agency is providing food and shelter to the displaced.',
    ['AID ACTUAL: UN refugee agency > -'],
  ],
  ['Peru ordered Chilean envoys to leave.', ['SANCTION/expel ACTUAL: Peru > Chilean envoys']],
  [
    'Rebels attacked a camp near Gao, killing six soldiers. Two others died of their wounds.',
    [
      'ASSAULT ACTUAL: Rebels > six soldiers',
      'ASSAULT ACTUAL: Rebels > six soldiers',
      'ASSAULT ACTUAL: - > -',
    ],
  ],
  ['The actor died of cancer. Nine miners died.', []],
  ['Nine people died and 22 were hurt in the attack in Gao.', ['ASSAULT ACTUAL: - > Nine people']],
  ['Nine people died and 22 were hurt in the storm in Gao.', []],
  ['PERU: Miners went on strike on Monday.', ['PROTEST/strike ACTUAL: Miners > -']],
  ['Police detained nine men in raids in Gao.', ['COERCE/arrest ACTUAL: Police > nine men']],
  ['Police detained nine men suspected of links to the rebels.', ['COERCE/arrest ACTUAL: Police > nine men']],
  ['The ministry declined to comment on a possible link to the rebels.', []],
  ['No one was injured in the attack on the market.', []],
  ['Hackers attacked the website of the ministry.', ['COERCE/cyber ACTUAL: Hackers > -']],
  [
    'The United States condemns in the strongest terms the rebel attack in Goma and the bombing in Bunia.',
    [
      'ACCUSE/disapprove ACTUAL: The United States > -',
      'ASSAULT ACTUAL: rebel > -',
      'ASSAULT/explosives ACTUAL: - > -',
    ],
  ],
  ['Its rival launched an assault on the cheap end of the market.', []],
  ['An explosion on the campus was heard in Goma.', ['ASSAULT/explosives ACTUAL: - > -']],
  ['A gas blast hurt two workers at a plant.', []],
  [
    'The attackers arrived in two cars and opened fire on guests.',
    ['ASSAULT/firearms ACTUAL: The attackers > guests'],
  ],
  [
    'Witnesses said police beat dozens of students on Sunday.',
    ['ASSAULT/crowd-control ACTUAL: police > students'],
  ],
  ['Ana Ruiz called a vote. The government rejected her demand.', ['REJECT ACTUAL: The government > her']],
  [
    'The rebels released nine soldiers and the army withdrew from two towns.',
    ['RETREAT/release ACTUAL: The rebels > nine soldiers', 'RETREAT/withdraw ACTUAL: the army > -'],
  ],
  [
    'The envoy held talks with President Ana Ruiz and urged her to free the prisoners.',
    ['CONSULT ACTUAL: The envoy > President Ana Ruiz', 'REQUEST/yield ACTUAL: The envoy > her'],
  ],
  ['Three of the gunmen were shot dead.', ['ASSAULT/firearms ACTUAL: - > the gunmen']],
  ['Nine of the wounded were treated at a hospital.', []],
  [
    'The minister warned that he would impose sanctions on the rebels.',
    ['THREATEN/relations ACTUAL: The minister > -'],
  ],
  [
    'Amnesty International called on the authorities to investigate the deaths.',
    ['REQUEST ACTUAL: Amnesty International > the authorities'],
  ],
  // what is refused is somebody's
  ['The minister rejected a Chadian demand for talks.', ['REJECT ACTUAL: The minister > Chadian']],
  [
    'A splinter faction, Lashkar-e-Gao, said it had attacked the police.',
    ['ASSAULT ACTUAL: it > the police'],
  ],
  [
    'Forces loyal to General Ali Rao shelled the port.',
    ['ASSAULT/heavy-weapons ACTUAL: Forces loyal to General Ali Rao > -'],
  ],
  ['The Taliban said two of their men had been killed.', ['ASSAULT ACTUAL: - > their men']],
  ['The president ordered the land borders closed.', ['COERCE/restrict ACTUAL: The president > -']],
  ['Three parties have announced that they will boycott the assembly.', ['PROTEST/boycott FUTURE: they > -']],
  ['The coastguard rescued 20 migrants on Monday.', ['AID ACTUAL: The coastguard > 20 migrants']],
]

describe('what newswire writes', () => {
  it.each(cases)('%s', (text, reports) => {
    const extraction = read(text)
    expect(extraction.reports.map(line), traceOf(extraction)).toEqual(reports)
  })
})

const placed: [text: string, trigger: string, place: string | null][] = [
  ['The rebels overran a base in Gao and killed nine soldiers.', 'killed', 'Gao'],
  [
    'The two leaders signed a peace agreement in the Ethiopian capital on Wednesday.',
    'signed',
    'Addis Ababa',
  ],
  ['Envoys of Chad held talks with President Ana Ruiz in Lima on Tuesday.', 'held', 'Lima'],
  [
    "A series of raids against rebels this week in northern Mali's Kidal region killed nine fighters.",
    'killed',
    'Kidal',
  ],
  ['Fighting erupted near the town of Gao. Soldiers attacked a camp there.', 'attacked', 'Gao'],
  ['The army shelled a village in South Darfur.', 'shelled', 'Southern Darfur'],
  ['Protesters erected barricades and burned tyres in several districts of Gao.', 'erected', 'Gao'],
  [
    'Fighting between the army and rebels has forced people to flee their homes in Ituri province.',
    'Fighting',
    'Ituri',
  ],
  [
    'The president met the British prime minister and the two agreed to step up pressure on Damascus.',
    'met',
    null,
  ],
  [
    'Six soldiers were killed on Thursday when gunmen attacked a post, the army said. The attack happened near the town of Gao, a spokesman said.',
    'killed',
    'Gao',
  ],
  // on no map of ours
  ['Gunmen attacked the oil terminal of Zarqoun at dawn.', 'attacked', 'Zarqoun'],
  [
    'Rebels raided Umm Zarqoun, a crossroads south of the capital. They beheaded a policeman there.',
    'beheaded',
    'Umm Zarqoun',
  ],
  ['Rebels killed nine soldiers in Zarqoun on Monday.', 'killed', 'Zarqoun'],
  // where they were taken from
  ['Rebels kidnapped nine students from Gao in Mali.', 'kidnapped', 'Gao'],
  ['The envoy will fly to Tobruk on Thursday for talks with the rebels.', 'fly', 'Tobruk'],
]

describe('where newswire sets it', () => {
  it.each(placed)('%s', (text, trigger, place) => {
    const extraction = read(text)
    const report = extraction.reports.find((r) => r.trigger.quote === trigger)
    const found = report === undefined ? 'no report' : placeOf(extraction, report)
    expect(found, traceOf(extraction)).toBe(place)
  })
})

const counted: [text: string, trigger: string, killed: string][] = [
  ['A gunman killed nine soldiers near Gao.', 'killed', '9..9'],
  ['A bomb killed four people, including two women and a child.', 'killed', '4..4'],
  ['Rebels attacked a base in the fighting, and seven soldiers lost their lives.', 'lost', '7..7'],
]

describe('how many died', () => {
  it.each(counted)('%s', (text, trigger, killed) => {
    const extraction = read(text)
    const count = extraction.reports.find((r) => r.trigger.quote === trigger)?.casualties.killed
    expect(`${count?.low ?? ''}..${count?.high ?? ''}`, traceOf(extraction)).toBe(killed)
  })
})

const dated: [text: string, trigger: string, when: string, modality: string][] = [
  [
    'The attack was the deadliest in the city since October 2016, when a truck bomb killed 90 people.',
    'killed',
    '2016-10-01..2016-10-31',
    'HISTORICAL',
  ],
  [
    'The president said he would host a meeting of donors in Paris in early July.',
    'host',
    '2017-07-01..2017-07-31',
    'FUTURE',
  ],
  ['Rebels killed 90 soldiers this year.', 'killed', '2017-01-01..2017-05-12', 'ACTUAL'],
  ['Jets bombed Gao, in the heaviest raid since a war in 2014.', 'bombed', '', 'ACTUAL'],
]

describe('when newswire dates it', () => {
  it.each(dated)('%s', (text, trigger, when, modality) => {
    const extraction = read(text)
    const report = extraction.reports.find((r) => r.trigger.quote === trigger)
    const span = report?.when ? `${report.when.start ?? ''}..${report.when.end ?? ''}` : ''
    expect([span, report?.modality], traceOf(extraction)).toEqual([when, modality])
  })
})

const said: [text: string, trigger: string, speaker: string][] = [
  [
    'Gunmen stormed a hotel, a police officer who asked not to be named told reporters.',
    'stormed',
    'a police officer who asked not to be named',
  ],
  [
    'The army shelled Gao, a doctor in the town, who asked not to be named, said.',
    'shelled',
    'a doctor in the town',
  ],
  [
    'Gunmen abducted 30 students, the state government said, the fourth such raid since March.',
    'abducted',
    'the state government',
  ],
  [
    'Rebels attacked the camp on Monday. A guard commander put the death toll at 17.',
    'put',
    'A guard commander',
  ],
  ['Rebels shelled the port. The hospital reported ten dead in the shelling.', 'reported', 'The hospital'],
]

describe('who said so', () => {
  it.each(said)('%s', (text, trigger, speaker) => {
    const extraction = read(text)
    const report = extraction.reports.find((r) => r.trigger.quote === trigger)
    expect(report?.attribution?.text, traceOf(extraction)).toBe(speaker)
  })
})
