import { defineEventType } from './define.ts'

export const support = defineEventType({
  type: 'SUPPORT',
  definition:
    'An actor backs, praises, endorses or recognises another in words or by a formal act of diplomacy.',
  quadClass: 'VERBAL_COOPERATION',
  goldstein: 5,
  cameoRoot: '05',
  modes: {},
  example: 'Brazil endorsed the candidate for the post of secretary general.',
  counterExample: 'The bridge is supported by six pillars.',
  because: 'A thing is held up, no actor is backed.',
})
