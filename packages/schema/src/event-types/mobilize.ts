import { defineEventType } from './define.ts'

export const mobilize = defineEventType({
  type: 'MOBILIZE',
  definition: 'An actor readies or moves force without using it yet.',
  quadClass: 'MATERIAL_CONFLICT',
  goldstein: -5.5,
  cameoRoot: '15',
  acled: ['Strategic developments', 'Other'],
  modes: {
    troops: {
      definition: 'Soldiers are moved, called up or put on alert.',
    },
    weapons: {
      definition: 'Ships, aircraft, missiles are moved or tested.',
    },
    police: {
      definition: 'Police are sent out or put on alert.',
    },
    militia: {
      definition: 'Irregulars are raised or armed.',
    },
  },
  example: 'Turkey deployed 2,000 soldiers along the frontier.',
  counterExample: 'The charity mobilized volunteers to plant trees.',
  because: 'No force is readied.',
})
