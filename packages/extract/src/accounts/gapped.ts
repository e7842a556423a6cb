import type { Hit } from '../events/hit.ts'
import type { Reading } from '../events/reading.ts'
import { wordAt } from './words.ts'

const isToll = ({ row }: Hit): boolean => row.part === 'verb' && row.block.harm && row.block.with.length > 0

/** "Police put the toll at 12, [the rebels at 30]": the verb is said once, and another one counts as well. */
export function gappedTolls(reading: Reading, hits: readonly Hit[]): Hit[] {
  const toll = hits.find(isToll)
  if (toll === undefined) return []
  return reading.quantities.flatMap(({ first, last, harm }): Hit[] => {
    const speaker = reading.actorAt.get(first - 2)
    if (harm === null || wordAt(reading, first - 1) !== 'at' || speaker === undefined) return []
    const joint = wordAt(reading, speaker.first - 1)
    if (speaker.first <= toll.token || !/^(?:,|;|and|but|while)$/.test(joint)) return []
    return [
      {
        ...toll,
        token: last,
        first,
        last,
        fillers: [],
        partners: [],
        account: { modality: 'ACTUAL', speaker, rule: 'account:gapped', token: null },
      },
    ]
  })
}
