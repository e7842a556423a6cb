import { defineEventType } from './define.ts'

export const agree = defineEventType({
  type: 'AGREE',
  definition:
    'An actor agrees, offers or promises to cooperate or to settle a question; the act itself is still to come.',
  quadClass: 'VERBAL_COOPERATION',
  goldstein: 2.5,
  cameoRoot: '03',
  acled: ['Strategic developments', 'Agreement'],
  modes: {},
  example: 'Kenya and Uganda agreed to share the water of the lake.',
  counterExample: 'Analysts agree that the harvest will be poor.',
  because: 'Sharing an opinion commits nobody to act.',
})
