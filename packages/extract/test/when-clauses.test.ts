import { describe, expect, it } from 'vitest'
import { read } from './read.ts'
import { checkWhen } from './when-check.ts'

describe('when each clause of a sentence happened', () => {
  checkWhen([
    [
      'The truce takes effect on Sunday. The two sides signed the deal in Nairobi on Wednesday.',
      'sign',
      '2017-05-10',
    ],
    [
      'A court sentenced the editor to five years in prison on Thursday for insulting the president in 2015.',
      'sentence',
      '2017-05-11',
    ],
    ['A court on Thursday sentenced the editor to five years in prison.', 'sentence', '2017-05-11'],
    ['The editor was sentenced last month to five years in prison.', 'sentence', '2017-04-01..2017-04-30'],
    [
      'The editor, arrested in March, was sentenced on Thursday to five years in prison.',
      'sentence',
      '2017-05-11',
    ],
    ['The minister, who resigned on Monday, accused the president of fraud.', 'accuse', 'null'],
    ['The minister, who resigned on Monday, accused the president of fraud.', 'resign', '2017-05-08'],
    ["Thursday's shelling of the airport was the worst since 2014.", 'shelling', '2017-05-11'],
    ['The shelling of the airport on Thursday was the heaviest in two years.', 'shelling', '2017-05-11'],
    ['The airport was shelled on Thursday for the second time in a week.', 'shell', '2017-05-11'],
    ['The mediator said the two sides would sign a truce next Wednesday.', 'truce', '2017-05-17'],
    [
      'Rebels killed three soldiers in an ambush in Bara province on Thursday evening and seized their weapons.',
      'seize',
      '2017-05-11',
    ],
    [
      'Rebels ambushed a patrol on Thursday evening, killing three soldiers and wounding seven.',
      'kill',
      '2017-05-11',
    ],
    [
      'Rebels ambushed a patrol on Thursday evening, killing three soldiers and wounding seven.',
      'wound',
      '2017-05-11',
    ],
    [
      'Three soldiers were killed and seven wounded on Thursday when rebels ambushed a patrol.',
      'kill',
      '2017-05-11',
    ],
    [
      'Three soldiers were killed and seven wounded on Thursday when rebels ambushed a patrol.',
      'ambush',
      '2017-05-11',
    ],
    ['Three soldiers were killed when rebels ambushed a patrol on Thursday.', 'kill', '2017-05-11'],
    [
      'The army chief visited the town on Thursday, where three soldiers were killed on Monday.',
      'kill',
      '2017-05-08',
    ],
    [
      'The army chief visited the town on Thursday, where three soldiers were killed on Monday.',
      'visit',
      '2017-05-11',
    ],
    ['The army chief visited the town where three soldiers were killed on Monday.', 'visit', 'null'],
    ["The army chief blamed the rebels for Monday's ambush.", 'ambush', '2017-05-08'],
    ['The army chief blamed the rebels on Thursday for the ambush.', 'blame', '2017-05-11'],
    [
      'Police fired tear gas on Thursday to disperse students who had blocked a road since Tuesday.',
      'block',
      '2017-05-09..2017-05-12',
    ],
    ['Police fired tear gas on Thursday to disperse students.', 'fire', '2017-05-11'],
    ['Police fired tear gas at students Thursday afternoon.', 'fire', '2017-05-11'],
    [
      'More than 300 people have been killed since the army seized power in October 2015.',
      'seize',
      '2015-10-01..2015-10-31',
    ],
    [
      'More than 300 people have been killed since the army seized power in October 2015.',
      'kill',
      '2015-10-01..2017-05-12',
    ],
    ['The government has banned rallies until June 30.', 'ban', '..2017-06-30'],
    ['The government banned rallies for 30 days on Wednesday.', 'ban', '2017-05-10'],
    ['The government said on Wednesday it had banned rallies for 30 days.', 'ban', 'null'],
    ['The government imposed a curfew from dusk to dawn on Wednesday.', 'curfew', '2017-05-10'],
    ['The UN Security Council meets on Monday to discuss the attack.', 'meet', '2017-05-15'],
    ['The UN Security Council is meeting on Friday to discuss the attack.', 'meet', '2017-05-12'],
    ['Talks between the two countries begin on Monday in Nairobi.', 'talk', '2017-05-15'],
    ['Talks between the two countries collapsed on Monday in Nairobi.', 'talk', '2017-05-08'],
    ['Kenya and Uganda held talks from Monday through Wednesday.', 'hold', '2017-05-08..2017-05-10'],
    ['Kenya and Uganda will hold talks from May 20 to 22.', 'hold', '2017-05-20..2017-05-22'],
    [
      'The army launched an offensive against the rebels three weeks ago.',
      'offensive',
      '2017-04-17..2017-04-23',
    ],
    ['In the latest attack, gunmen killed two guards late on Thursday.', 'kill', '2017-05-11'],
    [
      'Last month, gunmen killed two guards. This week, they burned the post.',
      'burn',
      '2017-05-08..2017-05-12',
    ],
    ['Gunmen killed two guards last month and, on Tuesday, burned their post.', 'burn', '2017-05-09'],
    [
      'Gunmen killed two guards last month and, on Tuesday, burned their post.',
      'kill',
      '2017-04-01..2017-04-30',
    ],
    ['Gunmen killed two guards on Tuesday, the third such attack this month.', 'kill', '2017-05-09'],
    ['On Tuesday evening, gunmen riding motorcycles killed two guards outside a bank.', 'kill', '2017-05-09'],
    ['Two guards were shot dead outside a bank on Tuesday.', 'shoot', '2017-05-09'],
    ['Two guards, both in their 20s, were shot dead on Tuesday.', 'shoot', '2017-05-09'],
    ['The president flew to Nairobi on Tuesday for a two-day visit.', 'fly', '2017-05-09'],
    ['The president arrived in Nairobi on Tuesday.', 'arrive', '2017-05-09'],
    ['The president will visit Nairobi from June 5 to June 7.', 'visit', '2017-06-05..2017-06-07'],
    ['The president postponed a visit to Nairobi planned for next week.', 'postpone', 'null'],
    [
      'Seven aid workers were freed Thursday, two months after they were kidnapped in Bara.',
      'kidnap',
      '2017-03-11',
    ],
    ['Seven aid workers were freed on Thursday after being held hostage since March.', 'free', '2017-05-11'],
    ['The embassy was stormed in 1979 and reopened in 1998.', 'storm', '1979-01-01..1979-12-31'],
    [
      'The minister met the rebels in secret in late 2016, three officials said this week.',
      'meet',
      '2016-01-01..2016-12-31',
    ],
    [
      'Three officials said this week that the minister met the rebels in late 2016.',
      'meet',
      '2016-01-01..2016-12-31',
    ],
    ['Three officials said this week that the minister had met the rebels.', 'meet', 'null'],
    ['The attack comes days after rebels killed two guards.', 'kill', 'null'],
    ['The blast, which happened on Thursday, killed nine people.', 'kill', '2017-05-11'],
    ["Nine people were killed in Thursday's blast, which wounded 30.", 'wound', '2017-05-11'],
    ['Nine people were killed in a blast Thursday, officials said.', 'kill', '2017-05-11'],
    ['Officials said Thursday nine people were killed in a blast.', 'kill', 'null'],
    [
      'Nine people were killed Thursday in a blast, officials said Friday, a day after the truce ended.',
      'kill',
      '2017-05-11',
    ],
  ])

  it('is not the day on which it was said of another', () => {
    const text = 'The minister summoned the envoy on Monday evening and said the army would review the pact.'
    const review = read(text).reports.find((r) => r.triggerLemma === 'review')
    expect(review?.when?.start).not.toBe('2017-05-08')
  })

  it('says by its rule where it was read', () => {
    const ruleOf = (text: string, trigger: string) =>
      read(text)
        .reports.find((r) => r.triggerLemma === trigger)
        ?.slots.find((slot) => slot.name === 'TIME')?.rule
    expect(ruleOf('Gunmen killed nine soldiers on Tuesday.', 'kill')).toBe('weekday:0')
    expect(ruleOf('Gunmen took a town on Tuesday. They killed a guard at dawn.', 'kill')).toBe(
      'part-of-a-day+told:0',
    )
    expect(ruleOf('They met on Tuesday, a day after gunmen killed nine soldiers.', 'kill')).toBe(
      'distance-of-clause:1',
    )
  })
})
