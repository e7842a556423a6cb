import { defineEventType } from './define.ts'

export const threaten = defineEventType({
  type: 'THREATEN',
  definition: 'An actor says what harm it will do, conditionally or not.',
  quadClass: 'VERBAL_CONFLICT',
  goldstein: -3.5,
  cameoRoot: '13',
  modes: {
    restrict: {
      definition: 'Bans, limits or sanctions are threatened.',
    },
    arrest: {
      definition: 'Arrest or trial is threatened.',
    },
    relations: {
      definition: 'Breaking ties or halting talks is threatened.',
    },
    expel: {
      definition: 'Expulsion is threatened.',
    },
    territory: {
      definition: 'Taking territory is threatened.',
    },
    violence: {
      definition: 'Force is threatened.',
    },
  },
  example: 'The junta threatened to close the border.',
  counterExample: 'Rising seas threaten the coast.',
  because: 'A danger of nature, no actor speaks.',
})
