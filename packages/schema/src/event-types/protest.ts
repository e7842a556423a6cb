import { defineEventType } from './define.ts'

export const protest = defineEventType({
  type: 'PROTEST',
  definition: 'Civilians show dissent together in public.',
  quadClass: 'MATERIAL_CONFLICT',
  goldstein: -5,
  cameoRoot: '14',
  acled: ['Protests', 'Peaceful protest'],
  modes: {
    demo: {
      definition: 'A march, rally, vigil or sit-in.',
      acled: ['Protests', 'Peaceful protest'],
    },
    riot: {
      definition: 'A crowd turns to violence.',
      goldstein: -7,
      acled: ['Riots', 'Violent demonstration'],
    },
    strike: {
      definition: 'Work is stopped.',
      acled: ['Protests', 'Peaceful protest'],
    },
    hunger: {
      definition: 'Food is refused.',
      acled: ['Protests', 'Peaceful protest'],
    },
    boycott: {
      definition: 'Goods, classes or votes are refused.',
      acled: ['Protests', 'Peaceful protest'],
    },
    obstruct: {
      definition: 'Roads, gates or offices are blocked or occupied.',
      acled: ['Protests', 'Peaceful protest'],
    },
    vandalize: {
      definition: 'Property is damaged as protest.',
      acled: ['Riots', 'Violent demonstration'],
    },
  },
  example: 'Thousands of teachers marched in the capital for better pay.',
  counterExample: 'The lawyer protested the ruling in a letter.',
  because: 'Words of one person are ACCUSE disapprove.',
})
