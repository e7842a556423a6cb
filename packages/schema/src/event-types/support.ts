import { defineEventType } from './define.ts'

export const support = defineEventType({
  type: 'SUPPORT',
  definition:
    'An actor backs, praises, endorses, forgives or apologises to another, or makes ties formal: recognition, an embassy, a treaty signed.',
  quadClass: 'VERBAL_COOPERATION',
  goldstein: 5,
  cameoRoot: '05',
  modes: {},
  example: 'Brazil endorsed the candidate for the post of secretary general.',
  counterExample: 'The bridge is supported by six pillars.',
  because: 'A thing is held up, no actor is backed.',
})
