import type { TimeSpan } from '@wiregraph/schema'
import type { TimeMention } from '../doc.ts'
import { ancestors, tokenAt } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { type Read, spanOfTokens } from './slots.ts'

/** Token of the run whose head stands outside of it. */
export function topOf(reading: Reading, run: { readonly first: number; readonly last: number }): number {
  for (let i = run.first; i <= run.last; i++) {
    const { head } = tokenAt(reading.tree, i)
    if (head < run.first || head > run.last) return i
  }
  return run.last
}

const isPredicate = (reading: Reading, i: number) => tokenAt(reading.tree, i).upos === 'VERB'

/** How near a time stands to a trigger: 0 on it, 1 on its verb, 2 on a verb it is joined with; null elsewhere. */
function nearness(
  reading: Reading,
  hit: Hit,
  time: TimeMention,
  triggers: ReadonlySet<number>,
): number | null {
  const own = new Set([hit.token, ...hit.partners])
  const chain = ancestors(reading.tree, topOf(reading, time))
  const at = chain.find((a) => own.has(a) || triggers.has(a) || isPredicate(reading, a))
  if (at === undefined) return chain.length === 0 ? 3 : null
  if (own.has(at)) return 0
  const above = ancestors(reading.tree, hit.token)
  if (above[0] === at || above[1] === at)
    return triggers.has(at) && !joined(reading, hit.token, at) ? null : 1
  if (joined(reading, at, hit.token) || joined(reading, hit.token, at)) return 2
  const fromTime = ancestors(reading.tree, at)
  return !triggers.has(at) && fromTime.some((a) => own.has(a)) ? 2 : null
}

/** The lower verb is coordinated with, or an adverbial clause of, the upper one. */
function joined(reading: Reading, lower: number, upper: number): boolean {
  const { head, deprel } = tokenAt(reading.tree, lower)
  return head === upper && /^(conj|advcl|xcomp)/.test(deprel)
}

/** When it happened: the nearest date that is not the day of saying; null when the sentence gives none. */
export function readWhen(
  story: Story,
  reading: Reading,
  hit: Hit,
  triggers: ReadonlySet<number>,
): Read<TimeSpan> | null {
  let best: { time: TimeMention; value: TimeSpan; rank: number } | null = null
  for (const time of reading.times) {
    if (time.kind !== 'date' || time.value === null || reading.framed.has(time.first)) continue
    const rank = nearness(reading, hit, time, triggers)
    if (rank === null || (best !== null && best.rank <= rank)) continue
    best = { time, value: time.value, rank }
  }
  if (best === null) return null
  const { time, value, rank } = best
  return {
    value,
    span: spanOfTokens(story, reading, time.first, time.last),
    stated: true,
    rule: `${time.rule}:${rank}`,
  }
}

/** What is still to come lies on or after the day of writing. */
export function impliedFuture(story: Story): Read<TimeSpan> | null {
  const { writtenOn } = story.doc
  if (writtenOn === null) return null
  const value: TimeSpan = { start: writtenOn, end: null, precision: 'INTERVAL', extent: 'WITHIN', text: null }
  return { value, span: null, stated: false, rule: 'after-writing' }
}

/** Further back than this before the writing, an event is background, not news. */
const HISTORY_YEARS = 2

/** True when the time ended years before the article was written. */
export function isHistory(story: Story, when: TimeSpan | null): boolean {
  const { writtenOn } = story.doc
  if (writtenOn === null || when === null || when.end === null) return false
  const limit = `${String(Number(writtenOn.slice(0, 4)) - HISTORY_YEARS).padStart(4, '0')}${writtenOn.slice(4)}`
  return when.end < limit
}
