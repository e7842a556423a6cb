import { defineEventType } from './define.ts'

export const request = defineEventType({
  type: 'REQUEST',
  definition: 'An actor asks, urges, demands or calls on another to do something.',
  quadClass: 'VERBAL_CONFLICT',
  goldstein: 0,
  cameoRoot: '10',
  modes: {
    assist: {
      definition: 'Help, money or protection is asked for.',
    },
    change: {
      definition: 'Another policy, law or leader is asked for.',
    },
    yield: {
      definition: 'The other is asked to give way, stop or surrender.',
    },
    meet: {
      definition: 'Talks are asked for.',
    },
  },
  example: 'The union urged parliament to raise the minimum wage.',
  counterExample: 'The film is in great demand.',
  because: 'A trade word, nobody asks anybody.',
})
