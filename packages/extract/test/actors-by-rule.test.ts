import { describe, expect, it } from 'vitest'
import { actorsIn } from './actors-doc.ts'

/** Sentence, words, and who they are: name KIND/SECTOR/COUNTRY, with "generic" for a group without a name. */
const rows: readonly (readonly [string, string, string])[] = [
  [
    'The Iranian foreign ministry denied it.',
    'The Iranian foreign ministry',
    'Iranian Foreign Ministry GOVERNMENT/GOV/IR',
  ],
  [
    "Egypt's interior ministry denied it.",
    "Egypt's interior ministry",
    'Egyptian Interior Ministry GOVERNMENT/GOV/EG',
  ],
  [
    "South Korea's defense ministry denied it.",
    "South Korea's defense ministry",
    'South Korean Defense Ministry GOVERNMENT/MIL/KR',
  ],
  [
    'The Ministry of Foreign Affairs of Chad denied it.',
    'Ministry of Foreign Affairs of Chad',
    'Chadian Foreign Ministry GOVERNMENT/GOV/TD',
  ],
  ['Kenyan police arrested two men.', 'Kenyan police', 'Kenyan police POLICE/COP/KE'],
  [
    "Ethiopia's federal police arrested two men.",
    "Ethiopia's federal police",
    'Ethiopian police POLICE/COP/ET',
  ],
  ['Police in Kenya arrested two men.', 'Police', 'Kenyan police POLICE/COP/KE'],
  ["Nigeria's army freed the hostages.", "Nigeria's army", 'Nigerian military MILITARY/MIL/NG'],
  ['The Colombian navy seized a boat.', 'The Colombian navy', 'Colombian military MILITARY/MIL/CO'],
  ['The Syrian air force bombed a market.', 'The Syrian air force', 'Syrian military MILITARY/MIL/SY'],
  [
    'Yemeni security officials agreed.',
    'Yemeni security officials',
    'Yemeni security forces MILITARY/MIL/YE',
  ],
  [
    "Pakistan's intelligence agency agreed.",
    "Pakistan's intelligence agency",
    'Pakistani intelligence GOVERNMENT/SPY/PK',
  ],
  [
    "Thailand's constitutional court agreed.",
    "Thailand's constitutional court",
    'Thai courts GOVERNMENT/JUD/TH',
  ],
  [
    'The Bangladeshi election commission agreed.',
    'The Bangladeshi election commission',
    'Bangladeshi election commission GOVERNMENT/GOV/BD',
  ],
  ["Myanmar's junta freed a reporter.", "Myanmar's junta", 'Burmese government GOVERNMENT/GOV/MM'],
  ["The Taliban's spokesman denied it.", "The Taliban's spokesman", 'Taliban ARMED_GROUP/REB/AF'],
  ['Rebels in eastern Ukraine shelled a village.', 'Rebels', 'Ukrainian rebels ARMED_GROUP/REB/UA generic'],
  ['Militants in Somalia shot two men.', 'Militants', 'Somali militants ARMED_GROUP/REB/SO generic'],
  [
    'Suspected militants shot two men in Somalia.',
    'Suspected militants',
    'Somali militants ARMED_GROUP/REB/SO generic',
  ],
  [
    'A drug cartel in Mexico freed two men.',
    'A drug cartel',
    'Mexican drug cartels ARMED_GROUP/CRM/MX generic',
  ],
  [
    'Shiite militias in Iraq shelled it.',
    'Shiite militias',
    'Iraqi Shiite militias ARMED_GROUP/PRM/IQ generic',
  ],
  ['A pro-Russian militia took an airport.', 'A pro-Russian militia', 'militias ARMED_GROUP/PRM/- generic'],
  [
    'Russian-backed separatists shelled it.',
    'Russian-backed separatists',
    'separatists ARMED_GROUP/REB/- generic',
  ],
  ['Greek farmers blocked a road.', 'Greek farmers', 'Greek farmers POPULATION/AGR/GR generic'],
  // whose fighters they are
  ['Fighters of the Ansar Bara shot two men.', 'Fighters of the Ansar Bara', 'Ansar Bara ARMED_GROUP/UAF/-'],
  ['The militants of Jund Bara shot two men.', 'The militants of Jund Bara', 'Jund Bara ARMED_GROUP/REB/-'],
  ['Rebels from Bara Kot shot two men.', 'Rebels', 'rebels ARMED_GROUP/REB/- generic'],
  // where an official of a world body was born is not where the story is set
  [
    'Ban Ki-moon, the U.N. secretary-general, spoke. Ban Ki-moon then left. Militants fled Chad.',
    'Militants',
    'Chadian militants ARMED_GROUP/REB/TD generic',
  ],
  [
    'A group calling itself the Amber Column attacked a school in Chad.',
    'group',
    'Amber Column ARMED_GROUP/REB/-',
  ],
  [
    'A militia known as the Amber Circle attacked a school in Chad.',
    'A militia',
    'Amber Circle ARMED_GROUP/PRM/-',
  ],
  ['A man known as Tano Berro shot two guards in Chad.', 'A man', 'Tano Berro PERSON/null/-'],
  ['The Jaish-e-Barwan attacked a school in Chad.', 'Jaish-e-Barwan', 'Jaish-e-Barwan ARMED_GROUP/REB/-'],
  ['The Amber Column said its men had shot two guards.', 'its men', 'Amber Column ARMED_GROUP/REB/-'],
  [
    'The Chadian coast guard said its crews had shot two men.',
    'its crews',
    'Chadian security forces MILITARY/MIL/TD',
  ],
  [
    'Lawyer Ada Brun was held on Monday. Her brother said police had beaten her.',
    'her',
    'Ada Brun PERSON/SOC/-',
  ],
  // told apart from the named group that others blame, and that denies it
  [
    'Militants in Somalia attacked a school. Officials blamed al-Shabab.',
    'Militants',
    'Somali militants ARMED_GROUP/REB/SO generic',
  ],
  [
    'Militants attacked a school in Somalia. Officials blamed al-Shabab. The militants fled.',
    'The militants',
    'Somali militants ARMED_GROUP/REB/SO generic',
  ],
  [
    'Militants attacked a school in Somalia. Al-Shabab then took the town. The militants burned it.',
    'The militants',
    'al-Shabab ARMED_GROUP/REB/SO',
  ],
  [
    'Somali police said militants attacked a school. Al-Shabab denied it. The militants fled.',
    'The militants',
    'Somali militants ARMED_GROUP/REB/SO generic',
  ],
]

describe('news actors by rule', () =>
  it.each(rows)('%s: %s', (text, words, wanted) => {
    const { lines, log } = actorsIn(text)
    const actor = lines.find((l) => l.text === words)?.actor
    const generic = actor?.generic ? ' generic' : ''
    expect(`${actor?.name} ${actor?.kind}/${actor?.sector}/${actor?.country ?? '-'}${generic}`, log).toBe(
      wanted,
    )
  }))

it('does not take an envoy for the government that sends him away', () => {
  const { lines, log } = actorsIn("Mali's military government expelled the envoy.")
  expect(lines.find((l) => l.text === 'the envoy')?.actor?.name, log).not.toBe('Malian government')
})
