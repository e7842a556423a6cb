import { defineEventType } from './define.ts'

export const sanction = defineEventType({
  type: 'SANCTION',
  definition:
    'An actor lowers relations or punishes without force: embargo, expulsion, conviction, aid cut off.',
  quadClass: 'MATERIAL_CONFLICT',
  goldstein: -6,
  cameoRoot: '16',
  modes: {
    convict: {
      definition: 'A court finds guilty or sentences.',
    },
    expel: {
      definition: 'People or members are thrown out, or made to flee.',
    },
    withdraw: {
      definition: 'Envoys, observers or peacekeepers are recalled.',
    },
    discontinue: {
      definition: 'Talks, aid, trade or ties are stopped.',
    },
  },
  example: 'The court sentenced the former minister to nine years.',
  counterExample: 'The federation sanctioned the new track for racing.',
  because: 'Here the word means approval.',
})
