import { defineEventType } from './define.ts'

export const accuse = defineEventType({
  type: 'ACCUSE',
  definition: 'An actor blames, condemns, sues or investigates another.',
  quadClass: 'VERBAL_CONFLICT',
  goldstein: -3,
  cameoRoot: '11',
  modes: {
    disapprove: {
      definition: 'Criticism, condemnation or protest in words.',
    },
    investigate: {
      definition: 'An inquiry into what another did.',
      cameoRoot: '09',
    },
    allege: {
      definition: 'Another is said to have broken the law or a right.',
    },
  },
  example: 'Opposition leaders accused the president of rigging the vote.',
  counterExample: 'The storm is to blame for the delay.',
  because: 'Weather is no actor.',
})
