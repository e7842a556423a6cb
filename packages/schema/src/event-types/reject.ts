import { defineEventType } from './define.ts'

export const reject = defineEventType({
  type: 'REJECT',
  definition: 'An actor refuses a proposal, demand, meeting or help.',
  quadClass: 'VERBAL_CONFLICT',
  goldstein: -2,
  cameoRoot: '12',
  modes: {
    assist: {
      definition: 'Help or cooperation is refused.',
    },
    change: {
      definition: 'A demand to change policy or law is refused.',
    },
    yield: {
      definition: 'A demand to give way is refused.',
    },
    meet: {
      definition: 'Talks are refused or called off.',
    },
  },
  example: 'The guerrillas rejected the offer of an amnesty.',
  counterExample: 'He denied that the meeting took place.',
  because: 'Denying a fact is no refusal: the meeting is NEGATED.',
})
