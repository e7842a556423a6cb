import { describe, expect, it } from 'vitest'
import { tokenize } from '../src/tokenize/tokenize.ts'

function tokens(text: string): string {
  const offsets = tokenize(text, 0, text.length)
  return Array.from({ length: offsets.length / 2 }, (_, at) =>
    text.slice(offsets[at * 2], offsets[at * 2 + 1]),
  ).join(' ')
}

describe('tokens', () => {
  it.each([
    ["They don't know; he'll say it's theirs.", "They do n't know ; he 'll say it 's theirs ."],
    ['They can’t, cannot, won’t.', 'They ca n’t , can not , wo n’t .'],
    ["the police's car, the rebels' camp", "the police 's car , the rebels ' camp"],
    ['“Go,” he said.', '“ Go , ” he said .'],
    ['$5,000, US$3.5 and 20%', '$ 5,000 , US$ 3.5 and 20 %'],
    ['a 15-year-old al-Assad aide', 'a 15 - year - old al - Assad aide'],
    ['pro-Beijing non-profit e-mail mid-1980s', 'pro-Beijing non-profit e-mail mid-1980s'],
    ['5pm, 10km and the 1970s, 20th', '5 pm , 10 km and the 1970s , 20th'],
    ['U.S. forces, Maj. Gen. J. Smith', 'U.S. forces , Maj. Gen. J. Smith'],
    ['wait ... now—here--there', 'wait ... now — here -- there'],
    ['9/11 and/or 5:30', '9/11 and / or 5:30'],
    ["O'Neill, Qa'ida, o'clock", "O'Neill , Qa'ida , o'clock"],
    ['see www.example.com/a?b. Mail a.b@c.org!', 'see www.example.com/a?b . Mail a.b@c.org !'],
    ['(AP) [sic]', '( AP ) [ sic ]'],
    ['ended.Then', 'ended . Then'],
    ['Really?! No!!!', 'Really ?! No !!!'],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toBe(expected)
  })
})
