import { defineEventType } from './define.ts'

export const agree = defineEventType({
  type: 'AGREE',
  definition:
    'Two or more sides promise to act together or settle a question between them; the act itself is still to come.',
  quadClass: 'VERBAL_COOPERATION',
  goldstein: 2.5,
  cameoRoot: '03',
  acled: ['Strategic developments', 'Agreement'],
  modes: {},
  example: 'Kenya and Uganda agreed to share the water of the lake.',
  counterExample: 'Analysts agree that the harvest will be poor.',
  because: 'Sharing an opinion commits nobody to act.',
})
