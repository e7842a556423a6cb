import { defineEventType } from './define.ts'

export const aid = defineEventType({
  type: 'AID',
  definition:
    'An actor gives material help, protection, shelter, money, weapons or troops in support, or frees hostages.',
  quadClass: 'MATERIAL_COOPERATION',
  goldstein: 10,
  cameoRoot: '07',
  modes: {},
  example: 'Norway delivered 40 tons of food to the flooded districts.',
  counterExample: 'The map aids visitors in finding the museum.',
  because: 'No help is given by one actor to another.',
})
