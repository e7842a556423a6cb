import { defineEventType } from './define.ts'

export const consult = defineEventType({
  type: 'CONSULT',
  definition: 'Actors meet, visit, call or negotiate with each other.',
  quadClass: 'VERBAL_COOPERATION',
  goldstein: 2.5,
  cameoRoot: '04',
  modes: {
    visit: {
      definition: 'One side travels to the other; the visitor is the actor, the host the recipient.',
      goldstein: 4,
    },
    'third-party': {
      definition: 'They meet at a place or through a mediator that belongs to neither.',
      goldstein: 1,
    },
    multilateral: {
      definition: 'Three or more sides sit together, as at a summit.',
      goldstein: 4,
    },
    phone: {
      definition: 'They speak by telephone or video.',
      goldstein: 1.5,
    },
  },
  example: 'The foreign minister of Chile met his Peruvian counterpart in Lima.',
  counterExample: 'The committee meets the criteria of the charter.',
  because: 'Nobody talks to anybody.',
})
