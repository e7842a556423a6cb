import { describe, expect, it } from 'vitest'
import { findSentences } from '../src/sentences/find.ts'

function sentences(text: string): readonly string[] {
  return findSentences(text).map((offsets) => text.slice(offsets[0], offsets.at(-1)))
}

describe('sentence ends', () => {
  it.each([
    [['Rear Adm. John Kirby spoke.', 'He left.']],
    [['Maj. Gen. Ali met Gov. Smith and Sen. J. R. Brown Jr. in St. Louis.', 'They talked.']],
    [['It began on Jan. 5 and ended on Feb. 9.', 'Nobody was hurt.']],
    [['“We will fight.”', 'He left the room.']],
    [['"Where are they?" he asked.', 'No one knew.']],
    [['He came from the U.S.', 'The army did not.']],
    [['The U.S. Army left.', 'It was late.']],
    [['No. 3 was empty at 5 p.m. on Monday.', 'He said no.', 'She agreed.']],
    [['Prices rose by 3.5 percent!', 'Why?', 'Nobody knows ...', 'Perhaps later.']],
    [['Acme Inc. bought it.', 'Dr. Jones sold it.']],
    [['(The police came.)', 'They left.']],
    [["'It is over,' he said.", "'We go home.'", 'They went.']],
  ])('%j', (expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  it('ends at a line break', () => {
    expect(sentences('Rebels take town\nThe rebels\r\nwon.')).toEqual([
      'Rebels take town',
      'The rebels',
      'won.',
    ])
  })
})
