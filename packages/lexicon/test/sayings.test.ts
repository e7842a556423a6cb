import { expect, it } from 'vitest'
import { loadSayings } from '../src/index.ts'

const sayings = loadSayings()

it('keeps the three kinds of verbs apart', () => {
  expect([sayings.say.has('say'), sayings.tell.has('tell'), sayings.also.has('confirm')]).toEqual([
    true,
    true,
    true,
  ])
  for (const verb of sayings.say) expect(sayings.tell.has(verb) || sayings.also.has(verb), verb).toBe(false)
})

it('has phrases as words', () => {
  expect(sayings.phrases).toContainEqual(['according', 'to'])
  expect(sayings.texts.has('statement')).toBe(true)
})
