import { defineEventType } from './define.ts'

export const cooperate = defineEventType({
  type: 'COOPERATE',
  definition: 'Actors do something together: exercises, trade, shared intelligence, a joint inquiry.',
  quadClass: 'MATERIAL_COOPERATION',
  goldstein: 9.5,
  cameoRoot: '06',
  modes: {},
  example: 'Indian and Japanese warships held a joint exercise in the bay.',
  counterExample: 'The two states promised to hold exercises next year.',
  because: 'A promise of cooperation is AGREE.',
})
