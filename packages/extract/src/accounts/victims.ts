import { tokenAt } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { bareHit, mentionFrom, wordAt } from './words.ts'

const victims = /^(?:killed|dead|victims|casualties|died|slain)$/
const before = /^(?:those|the|all|who|were|men|people|of|had)$/

/** "those killed were [rebels]", "the dead were [farmers], not rebels": who the victims of what was told before were. */
export function victimsNamed(story: Story, reading: Reading, token: number): Hit | null {
  const [row] = story.lexicon.rows.get('casualty') ?? []
  if (row === undefined || !victims.test(wordAt(reading, token)) || !before.test(wordAt(reading, token - 1)))
    return null
  const be = wordAt(reading, token + 1) === 'all' ? token + 2 : token + 1
  if (!/^(?:were|was|are)$/.test(wordAt(reading, be)) || wordAt(reading, be + 1) === 'not') return null
  const people = mentionFrom(reading, be + 1, 3)
  if (people === null || tokenAt(reading.tree, people.head).upos === 'PRON') return null
  return {
    ...bareHit(reading, token, row),
    dependent: true,
    fillers: [{ role: 'recipient', token: people.head, rule: 'account' }],
    account: { modality: 'ACTUAL', speaker: null, rule: 'account:victims', token: null },
  }
}
