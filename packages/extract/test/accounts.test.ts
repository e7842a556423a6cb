import { describe, expect, it } from 'vitest'
import { accountLine, otherAccounts } from './accounts-show.ts'
import { read, traceOf } from './read.ts'

/** What a second sentence tells of the event of the first: who did it, whether it was, how many it harmed, and who says so. */
const cases: [text: string, accounts: string[]][] = [
  [
    'A bomb exploded at a bus station in Kano on Monday. No group immediately claimed responsibility. The governor blamed the Ansar Brigade, a sectarian group.',
    ['ASSAULT/explosives ACTUAL: Ansar Brigade > -, by The governor'],
  ],
  [
    'A bomb exploded at a bus station in Kano on Monday. The Ansar Brigade claimed responsibility.',
    ['ASSAULT/explosives ACTUAL: Ansar Brigade > -, by Ansar Brigade'],
  ],
  [
    'A bomb exploded at a bus station in Kano on Monday. The Ansar Brigade claimed the bombing in a message.',
    ['ASSAULT/explosives ACTUAL: Ansar Brigade > -, by Ansar Brigade'],
  ],
  [
    'A bomb exploded at a bus station in Kano on Monday. The governor said the Ansar Column carried out the bombing.',
    ['ASSAULT/explosives ACTUAL: Ansar Column > -, by The governor'],
  ],
  [
    'Police shot a man in Sfax on Monday, his brother said. The ministry denied that any shots were fired.',
    ['ASSAULT/firearms NEGATED: - > -, by The ministry'],
  ],
  ['Police shot a man in Sfax on Monday, his brother said. The ministry said that no shots hit the bus.', []],
  [
    'A bomb exploded at a bus station in Kano on Monday. The civil defence put the number of dead at 26, while the governor spoke of nine dead.',
    [
      'ASSAULT ACTUAL: - > -, 26 killed, by The civil defence',
      'ASSAULT ACTUAL: - > -, 9 killed, by the governor',
    ],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. A police spokeswoman said unknown members of a rival choir were responsible for the attack.',
    ['ASSAULT ACTUAL: unknown members > -, by A police spokeswoman'],
  ],
  [
    'A bomb exploded at a bus station in Kano on Monday. The Ansar Brigade claimed the bombing was staged.',
    [],
  ],
  [
    'Rebels attacked a village near Gao on Monday. A villager said fighters of the Dune League had carried out the attack.',
    ['ASSAULT ACTUAL: fighters of the Dune League > -, by A villager'],
  ],
  [
    'Gunmen shot dead a priest in Kumba on Monday, a bishop said. A police officer said the priest was shot dead in Mamfe.',
    ['ASSAULT/firearms ACTUAL: - > the priest, by A police officer'],
  ],
  [
    'Gunmen shot dead a priest in Kumba on Monday, a bishop said. A police officer said another priest was shot dead in Mamfe.',
    [],
  ],
  [
    "Police arrested the writer Deniz Karal in Izmir on Wednesday, the prosecutor's office said. Her brother said that police had arrested her in Izmir on Monday.",
    ['COERCE/arrest ACTUAL: police > her, by Her brother'],
  ],
  [
    "Police arrested the writer Deniz Karal in Izmir on Wednesday, the prosecutor's office said. Her brother said that police had previously arrested her in Izmir on Monday.",
    [],
  ],
  [
    'A bomb exploded at a bus station in Kano on Monday. The Ansar Brigade denied any part in it.',
    ['ASSAULT/explosives NEGATED: Ansar Brigade > -, by Ansar Brigade'],
  ],
  [
    'A bomb exploded at a mosque in Kano on Monday. According to police 12 people were killed; according to residents 30 people were killed.',
    [
      'ASSAULT ACTUAL: - > 12 people, 12 killed, by police',
      'ASSAULT ACTUAL: - > 30 people, 30 killed, by residents',
    ],
  ],
  [
    'A bomb exploded at a mosque in Kano on Monday. Doctors gave a figure of 30.',
    ['ASSAULT ACTUAL: - > -, 30 killed, by Doctors'],
  ],
  [
    'A bomb exploded at a mosque in Kano on Monday. Police put the death toll at 12, but doctors put it at 30.',
    ['ASSAULT ACTUAL: - > -, 12 killed, by Police', 'ASSAULT ACTUAL: - > -, 30 killed, by doctors'],
  ],
  [
    'A bomb exploded at a mosque in Kano on Monday. Police put the toll at 12, the rebels at 30.',
    ['ASSAULT ACTUAL: - > -, 12 killed, by Police', 'ASSAULT ACTUAL: - > -, 30 killed, by the rebels'],
  ],
  [
    'A bomb exploded at a mosque in Kano on Monday. Police said 12 people died; residents counted 30 bodies.',
    ['ASSAULT ACTUAL: - > 12 people, 12 killed, by Police', 'ASSAULT ACTUAL: - > -, 30 killed, by residents'],
  ],
  [
    'A bomb exploded at a mosque in Kano on Monday. Police said 12 people died; residents spoke of 30 dead.',
    ['ASSAULT ACTUAL: - > 12 people, 12 killed, by Police', 'ASSAULT ACTUAL: - > -, 30 killed, by residents'],
  ],
  [
    'A bomb exploded at a mosque in Kano on Monday. Police said that 12 people had been wounded; the hospital said it had treated 30 wounded.',
    ['ASSAULT ACTUAL: - > 12 people, 12 wounded, by Police', 'ASSAULT ACTUAL: - > -, 30 wounded, by it'],
  ],
  [
    'A car bomb killed nine people in Herat on Friday. A Red Front spokesman denied that the group was behind the bombing.',
    ['ASSAULT/explosives NEGATED: the group > -, by A Red Front spokesman'],
  ],
  [
    'A car bomb killed nine people in Herat on Friday. It was not clear whether the Red Front was behind the bombing.',
    [],
  ],
  [
    'A car bomb killed nine people in Herat on Friday. Officials believe the Red Front was behind the bombing.',
    ['ASSAULT/explosives ACTUAL: Red Front > -, by Officials'],
  ],
  ['A car bomb killed nine people in Herat on Friday. The Red Front may have been behind the bombing.', []],
  [
    'A car bomb killed nine people in Herat on Friday. The Red Front said it had nothing to do with the blast.',
    ['ASSAULT/explosives NEGATED: it > -, by Red Front'],
  ],
  [
    'A car bomb killed nine people in Herat on Friday. The Red Front took responsibility for the blast.',
    ['ASSAULT/explosives ACTUAL: Red Front > -, by Red Front'],
  ],
  [
    'A car bomb killed nine people in Herat on Friday. The Red Front was blamed for the blast.',
    ['ASSAULT/explosives ACTUAL: Red Front > -'],
  ],
  [
    'A car bomb killed nine people in Herat on Friday. The blast was claimed by the Red Front.',
    ['ASSAULT/explosives ACTUAL: Red Front > -, by Red Front'],
  ],
  [
    'A car bomb killed nine people in Herat on Friday. The governor blamed the blast on the Red Front, which denied involvement.',
    [
      'ASSAULT/explosives ACTUAL: Red Front > -, by The governor',
      'ASSAULT/explosives NEGATED: Red Front > -, by Red Front',
    ],
  ],
  [
    'A car bomb killed nine people in Herat on Friday. The interior ministry attributed the bombing to the Red Front.',
    ['ASSAULT/explosives ACTUAL: Red Front > -, by The interior ministry'],
  ],
  [
    'A plane bombed a village near Goma on Friday. Residents said six farmers died. The army said those killed were rebels.',
    ['ASSAULT ACTUAL: - > six farmers, 6 killed, by Residents', 'ASSAULT ACTUAL: - > rebels, by The army'],
  ],
  [
    'A plane bombed a village near Goma on Friday. The army said the victims were rebels, not farmers.',
    ['ASSAULT ACTUAL: - > rebels, by The army'],
  ],
  [
    'Gunmen abducted two nurses in Herat on Friday, the governor said. The Red Front denied abducting them.',
    ['ASSAULT/abduct NEGATED: Red Front > two nurses, by Red Front'],
  ],
  ['Gunmen attacked a bus in Kano on Monday. No group claimed responsibility for the attack.', []],
  [
    'Gunmen attacked a bus in Kano on Monday. Police blamed the Ansar Brigade for the attack.',
    ['ASSAULT ACTUAL: Ansar Brigade > -, by Police'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. Police blamed the attack on the Ansar Brigade.',
    ['ASSAULT ACTUAL: Ansar Brigade > -, by Police'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. Police said the rebels were responsible for the attack.',
    ['ASSAULT ACTUAL: the rebels > -, by Police'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. Responsibility for the attack was claimed by the Ansar Brigade.',
    ['ASSAULT ACTUAL: Ansar Brigade > -, by Ansar Brigade'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. The Ansar Brigade claimed responsibility for the attack.',
    ['ASSAULT ACTUAL: Ansar Brigade > -, by Ansar Brigade'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. The Ansar Brigade denied any involvement in the attack.',
    ['ASSAULT NEGATED: Ansar Brigade > -, by Ansar Brigade'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. The Ansar Brigade denied carrying out the attack.',
    ['ASSAULT NEGATED: Ansar Brigade > -, by Ansar Brigade'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. The Ansar Brigade denied responsibility for the bombing.',
    ['ASSAULT/explosives NEGATED: Ansar Brigade > -, by Ansar Brigade'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. The Ansar Brigade said it was behind the attack.',
    ['ASSAULT ACTUAL: it > -, by Ansar Brigade'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. The Ansar Brigade said it was not behind the attack.',
    ['ASSAULT NEGATED: it > -, by Ansar Brigade'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. The government accused the Ansar Brigade of carrying out the attack.',
    ['ASSAULT ACTUAL: Ansar Brigade > -, by The government'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. Witnesses said it was the army, not the rebels, that attacked the bus.',
    ['ASSAULT ACTUAL: the army > -, by Witnesses'],
  ],
  [
    'Gunmen attacked a bus in Kano on Monday. Witnesses said the army, not the rebels, attacked the bus.',
    ['ASSAULT ACTUAL: the army > -, by Witnesses'],
  ],
  ['Heavy rain killed nine people in Herat on Friday. No one was hurt in the mosque, the mayor said.', []],
  [
    'Police arrested an editor in Minsk on Friday, his wife said. Police denied arresting him.',
    ['COERCE/arrest NEGATED: Police > him, by Police'],
  ],
  [
    'Police arrested an editor in Minsk on Friday, his wife said. Police denied that he had been detained.',
    ['COERCE/arrest NEGATED: - > he, by Police'],
  ],
  [
    'Police arrested an editor in Minsk on Friday, his wife said. The interior ministry denied the arrest.',
    ['COERCE/arrest NEGATED: - > -, by The interior ministry'],
  ],
  [
    'Police beat a journalist in Kano on Monday, his lawyer said. Police denied beating him.',
    ['ASSAULT/beat NEGATED: Police > him, by Police'],
  ],
  [
    'Police beat a journalist in Kano on Monday, his lawyer said. Police denied that he had been beaten.',
    ['ASSAULT/beat NEGATED: - > he, by Police'],
  ],
  [
    'Police beat a journalist in Kano on Monday, his lawyer said. Police rejected the claim.',
    ['ASSAULT/beat NEGATED: Police > a journalist, by Police'],
  ],
  [
    'Police fired on marchers in Minsk on Friday. Doctors reported 14 wounded, but police counted only four injured.',
    ['ASSAULT ACTUAL: - > -, 14 wounded, by Doctors', 'ASSAULT ACTUAL: - > -, 4 wounded, by police'],
  ],
  [
    'Police fired on marchers in Minsk on Friday. Doctors said four people were wounded; police said nobody was injured.',
    ['ASSAULT ACTUAL: - > four people, 4 wounded, by Doctors', 'ASSAULT ACTUAL: - > -, 0 wounded, by police'],
  ],
  [
    'Police fired on marchers in Minsk on Friday. No deaths were reported.',
    ['ASSAULT ACTUAL: - > -, 0 killed'],
  ],
  [
    'Police fired on marchers in Minsk on Friday. None of the marchers was hurt.',
    ['ASSAULT ACTUAL: - > -, 0 killed, 0 wounded'],
  ],
  [
    'Police fired on marchers in Minsk on Friday. The union put the number of wounded at 60; the ministry put it at 12.',
    ['ASSAULT ACTUAL: - > -, 60 wounded, by The union', 'ASSAULT ACTUAL: - > -, 12 wounded, by the ministry'],
  ],
  [
    'Rebels shelled the camp near Goma on Friday. The Red Front admitted carrying out the raid.',
    ['ASSAULT ACTUAL: Red Front > -'],
  ],
  [
    'Rebels shelled the camp near Goma on Friday. The army said the shelling was the work of the Red Front.',
    ['ASSAULT/heavy-weapons ACTUAL: Red Front > -, by The army'],
  ],
  [
    'Soldiers killed a shepherd near Kano on Monday, villagers said. The army denied killing him.',
    ['ASSAULT NEGATED: The army > him, by The army'],
  ],
  [
    'Soldiers killed a shepherd near Kano on Monday, villagers said. The army said he had been killed by bandits.',
    ['ASSAULT ACTUAL: bandits > he, by The army'],
  ],
  [
    'Soldiers killed a shepherd near Kano on Monday, villagers said. The army said that he was shot by rebels.',
    ['ASSAULT/firearms ACTUAL: rebels > he, by The army'],
  ],
  [
    'Soldiers raided the clinic in Herat on Friday, nurses said. A spokesman for the army dismissed the allegations.',
    ['ASSAULT NEGATED: Soldiers > -, by A spokesman'],
  ],
  [
    'Soldiers raided the clinic in Herat on Friday, nurses said. The army did not raid the clinic, a spokesman said.',
    ['ASSAULT NEGATED: The army > -, by a spokesman'],
  ],
  [
    'Soldiers raided the clinic in Herat on Friday, nurses said. The army rejected the accusation as baseless.',
    ['ASSAULT NEGATED: Soldiers > -, by The army'],
  ],
  [
    'Soldiers raided the clinic in Herat on Friday, nurses said. The ministry disputed that account.',
    ['ASSAULT NEGATED: Soldiers > -, by The ministry'],
  ],
  [
    'Soldiers raided the clinic in Herat on Friday, nurses said. The ministry said no such raid took place.',
    ['ASSAULT NEGATED: - > -, by The ministry'],
  ],
  [
    'Soldiers raided the clinic in Herat on Friday, nurses said. The ministry said the raid never happened.',
    ['ASSAULT NEGATED: - > -, by The ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday, residents said. The ministry denied it.',
    ['ASSAULT/aerial NEGATED: - > -, by The ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday, residents said. The ministry denied the bombing.',
    ['ASSAULT/explosives NEGATED: - > -, by The ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday, residents said. The ministry dismissed reports of an air strike as false.',
    ['ASSAULT/aerial NEGATED: - > -, by The ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday, residents said. The ministry rejected the report of the bombing.',
    ['ASSAULT/explosives NEGATED: - > -, by The ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday, residents said. The ministry said its planes had not bombed the market.',
    ['ASSAULT/explosives NEGATED: - > -, by The ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday, residents said. The ministry said that no such strike had been carried out.',
    ['ASSAULT/aerial NEGATED: - > -, by The ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday, residents said. The ministry said the attack never took place.',
    ['ASSAULT NEGATED: - > -, by The ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday. No one was hurt, the ministry said.',
    ['ASSAULT ACTUAL: - > -, 0 killed, 0 wounded, by the ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday. The attack caused no casualties, the ministry said.',
    ['ASSAULT ACTUAL: - > -, 0 killed, 0 wounded, by the ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday. The ministry denied that anyone had been killed.',
    ['ASSAULT ACTUAL: - > -, 0 killed, by The ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday. The ministry said nobody was killed or wounded.',
    ['ASSAULT ACTUAL: - > -, 0 killed, 0 wounded, by The ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday. The ministry said that no civilians were harmed.',
    ['ASSAULT ACTUAL: - > -, 0 killed, 0 wounded, by The ministry'],
  ],
  [
    'Warplanes bombed a market in Kano on Monday. The ministry said there were no casualties.',
    ['ASSAULT ACTUAL: - > -, 0 killed, 0 wounded, by The ministry'],
  ],
]

describe('other accounts of what was told before', () => {
  it.each(cases)('%s', (text, accounts) => {
    const extraction = read(text)
    expect(otherAccounts(extraction).map(accountLine), traceOf(extraction)).toEqual(accounts)
  })
})

it('that none of its fighters died is said of them alone', () => {
  const casualties = (text: string) =>
    read(text)
      .reports.at(-1)
      ?.casualties.byGroup.map((c) => c.group)
  const clash = 'Soldiers fought rebels near Gao on Monday.'
  expect(casualties(`${clash} The front said none of its fighters died.`)).toEqual(['fighters'])
  expect(casualties(`${clash} The army said no civilians were killed.`)).toEqual([])
})
