import { defineEventType } from './define.ts'

export const coerce = defineEventType({
  type: 'COERCE',
  definition:
    'An actor takes, holds, bans, arrests or limits by power, short of bodily violence; a place captured belongs here.',
  quadClass: 'MATERIAL_CONFLICT',
  goldstein: -7,
  cameoRoot: '17',
  modes: {
    seize: {
      definition: 'Territory, buildings or goods are taken or held by force.',
      cameoRoot: '19',
      acled: ['Battles', 'Non-state actor overtakes territory'],
    },
    restrict: {
      definition: 'Rules, bans or limits are put on what people may do.',
    },
    censor: {
      definition: 'Media, speech or networks are shut or cut.',
    },
    curfew: {
      definition: 'People are kept indoors.',
    },
    'martial-law': {
      definition: 'Military rule or emergency is declared.',
    },
    arrest: {
      definition: 'People are arrested, detained or charged.',
      acled: ['Strategic developments', 'Arrests'],
    },
    deport: {
      definition: 'People are sent out of the country.',
    },
    withhold: {
      definition: 'Goods, water, power or aid are held back.',
    },
    misinformation: {
      definition: 'Falsehoods are spread as a campaign.',
    },
    cyber: {
      definition: 'Computers or networks are attacked.',
    },
  },
  example: 'Government troops captured the town of Bara on Friday.',
  counterExample: 'The novel captures the mood of the city.',
  because: 'Nothing is taken.',
})
