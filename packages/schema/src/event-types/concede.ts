import { defineEventType } from './define.ts'

export const concede = defineEventType({
  type: 'CONCEDE',
  definition: 'An actor gives way to a demand in policy, law or rights: eases, lifts, accepts, pardons.',
  quadClass: 'VERBAL_COOPERATION',
  goldstein: 4.5,
  cameoRoot: '08',
  modes: {},
  example: 'The government lifted the state of emergency after weeks of protest.',
  counterExample: 'The goalkeeper conceded two goals.',
  because: 'A game, not a demand of politics.',
})
