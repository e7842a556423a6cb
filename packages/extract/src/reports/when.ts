import type { TimeSpan } from '@wiregraph/schema'
import type { TimeMention } from '../doc.ts'
import { ancestors, childrenOf, tokenAt } from '../document/tree.ts'
import type { Hit } from '../events/hit.ts'
import type { Reading, Story } from '../events/reading.ts'
import { addDays, daysIn, isoDay } from '../times/calendar.ts'
import { type Read, spanOfTokens } from './slots.ts'
import { type AwayTime, timeAway } from './time-away.ts'

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
  // "Thursday's [blast], which [wounded] 30"
  const { deprel, head } = tokenAt(reading.tree, hit.token)
  if (deprel.startsWith('acl') && (head === at || head === chain[0])) return 1
  if (verbOverNoun(reading, hit.token) === at) return 2
  const above = ancestors(reading.tree, hit.token)
  if (above[0] === at || above[1] === at)
    return (triggers.has(at) && !joined(reading, hit.token, at)) || isToldOf(reading, hit.token) ? null : 1
  if (joined(reading, at, hit.token) || joined(reading, hit.token, at)) return 2
  // "condemned the attack that took place on Monday": the day of another clause
  if (tokenAt(reading.tree, at).deprel === 'acl:relcl' && !own.has(tokenAt(reading.tree, at).head))
    return null
  const fromTime = ancestors(reading.tree, at)
  return !triggers.has(at) && fromTime.some((a) => own.has(a)) ? 2 : null
}

/** "summoned him on Monday and said the army [would review] it": what is told of later or earlier has its own day. */
function isToldOf({ tree }: Reading, verb: number): boolean {
  const helpers = childrenOf(tree, verb).filter((c) => tokenAt(tree, c).deprel === 'aux')
  return (
    tokenAt(tree, verb).deprel === 'ccomp' &&
    helpers.some((c) => /^(?:would|will|had|could|may|might)$/i.test(tokenAt(tree, c).text))
  )
}

/** "captured in February after a shootout [in which] two were [killed]": the verb over the noun of a clause. */
function verbOverNoun(reading: Reading, verb: number): number | null {
  const { tree } = reading
  if (tokenAt(tree, verb).deprel !== 'acl:relcl') return null
  const inside = childrenOf(tree, verb).some(
    (c) =>
      /^(?:which|where|when)$/i.test(tokenAt(tree, c).text) &&
      (/^advmod/.test(tokenAt(tree, c).deprel) ||
        childrenOf(tree, c).some((p) => /^(?:in|during|at)$/i.test(tokenAt(tree, p).text))),
  )
  return inside ? (ancestors(tree, verb).find((a) => isPredicate(reading, a)) ?? null) : null
}

/** The lower verb is coordinated with, or an adverbial clause of, the upper one. */
function joined(reading: Reading, lower: number, upper: number): boolean {
  const { head, deprel } = tokenAt(reading.tree, lower)
  if (head !== upper || !/^(conj|advcl|xcomp)/.test(deprel)) return false
  // "visited the town [where] they were killed on Monday"
  if (childrenOf(reading.tree, lower).some((c) => /^where$/i.test(tokenAt(reading.tree, c).text)))
    return false
  return !deprel.startsWith('conj') || isBare(reading, lower) === isBare(reading, upper)
}

/** "met him and [is to fly] on Friday": what is to come keeps its own day. */
const isBare = (reading: Reading, verb: number) => tokenAt(reading.tree, verb).xpos === 'VB'

/** When it happened: the nearest date that is not the day of saying; null when the sentence gives none. */
export function readWhen(
  story: Story,
  reading: Reading,
  hit: Hit,
  triggers: ReadonlySet<number>,
): Read<TimeSpan> | null {
  const then = clauseTime(reading, hit)
  if (then !== null) return timeAt(story, reading, { ...then, rank: 0 })
  let best: { time: TimeMention; value: TimeSpan; rank: number } | null = null
  for (const time of reading.times) {
    if (time.kind !== 'date' || time.value === null || isMeasure(story, reading, time)) continue
    const rank = nearness(reading, hit, time, triggers)
    if (rank === null || (best !== null && best.rank <= rank)) continue
    // "Germany, which [halted] sales in [October], said": within who says so, a clause has its own time
    if (reading.framed.has(time.first) && !(rank === 0 && reading.framed.has(hit.token))) continue
    const value = valueWithNext(story, reading, time, time.value)
    best = { time, value: sinceThen(story, reading, { hit, time, value }), rank }
  }
  if (best?.rank === 0) return timeAt(story, reading, best)
  const away = timeAway(reading, hit)
  if (away === 'unknown') return null
  if (away !== null) return readAway(story, reading, away)
  return best === null ? null : timeAt(story, reading, best)
}

function readAway(story: Story, reading: Reading, { time, value }: AwayTime): Read<TimeSpan> {
  const span = spanOfTokens(story, reading, time.first, time.last)
  return { value: { ...value, text: span.quote }, span, stated: true, rule: 'distance-of-clause:1' }
}

/** "on Monday and Tuesday", "in March and April": from the first to the last of them. */
function valueWithNext(story: Story, reading: Reading, time: TimeMention, value: TimeSpan): TimeSpan {
  const next = reading.times[reading.times.indexOf(time) + 1]
  const gap = next && story.doc.article.text.slice(time.end, next.start)
  if (!next?.value || next.kind !== 'date' || !/^(?:,? and|,)(?: again)? (?:on |in )?$/.test(gap ?? ''))
    return value
  const further = valueWithNext(story, reading, next, next.value)
  const sameKind = next.value.precision === value.precision && /^(?:DAY|MONTH|YEAR)$/.test(value.precision)
  if (!sameKind || value.start === null || further.end === null || further.end <= value.start) return value
  const text = story.doc.article.text.slice(time.start, next.end)
  return { ...value, end: further.end, precision: 'INTERVAL', extent: 'WITHIN', text }
}

function timeAt(
  story: Story,
  reading: Reading,
  { time, value, rank }: { time: TimeMention; value: TimeSpan; rank: number },
): Read<TimeSpan> {
  const span = spanOfTokens(story, reading, time.first, time.last)
  return { value, span, stated: true, rule: `${time.rule}:${rank}` }
}

const determiner = '(?:(?:an?|the|its|their|his|her) )?'
/** "since the war in [2014]", "since the protests began on [Monday]" */
const sinceDeed = new RegExp(`\\bsince ${determiner}(?:[\\p{L}'’-]{1,20} ){1,6}(?:in|of|on) (?:the )?$`, 'u')
const anniversary = new RegExp(
  `\\banniversary of ${determiner}(?:(?:[\\p{L}'’-]{1,20} ){1,6}(?:in|of|on) (?:the )?)?$`,
  'u',
)
/** "the [worst] fighting since", "the [first] time since" */
const superlative =
  /\b(?:the|its|his|her|their) (?:\p{L}{1,14} )?(?:first|last|only|most|least|worst|best|(?!arrest|protest|interest|request|conquest|contest|harvest|unrest|forest|priest|\p{L}{0,5}west)\p{L}{2,12}est)\b[^.;]{0,100}$/iu

const wordsBefore = (story: Story, reading: Reading, time: TimeMention) =>
  story.doc.article.text.slice(Math.max(tokenAt(reading.tree, 0).start, time.start - 110), time.start)

/** "the worst since the war in [2014]": the time of what it is measured against. */
function isMeasure(story: Story, reading: Reading, time: TimeMention): boolean {
  const before = wordsBefore(story, reading, time)
  const since = sinceDeed.test(before) || time.rule.startsWith('since+')
  return anniversary.test(before) || (since && superlative.test(before))
}

/** "have arrested 30 since the protests began on [Monday]": from then up to the writing. */
function sinceThen(
  story: Story,
  reading: Reading,
  { hit, time, value }: { readonly hit: Hit; readonly time: TimeMention; readonly value: TimeSpan },
): TimeSpan {
  const { writtenOn } = story.doc
  const { start } = value
  const before = wordsBefore(story, reading, time)
  const since = sinceDeed.exec(before)
  if (start === null || since === null) return value
  // "since the army [seized] power in 2015": that was then
  if (tokenAt(reading.tree, hit.token).start > time.start - before.length + since.index) return value
  const end = writtenOn !== null && writtenOn >= start ? writtenOn : null
  return { ...value, end, precision: 'INTERVAL', extent: 'THROUGHOUT' }
}

/** "in [May 2015], when a bomb killed nine": the time before the clause, and whether it is one to compare with. */
export function clauseTime(
  reading: Reading,
  hit: Hit,
): { readonly time: TimeMention; readonly value: TimeSpan; readonly compared: boolean } | null {
  const { tree } = reading
  const above = tokenAt(tree, hit.token).deprel === 'conj' ? tokenAt(tree, hit.token).head : hit.token
  const when = childrenOf(tree, above).find((c) => tokenAt(tree, c).text.toLowerCase() === 'when')
  if (when === undefined || when > hit.token) return null
  const end = tokenAt(tree, when - 1).text === ',' ? when - 2 : when - 1
  const time = reading.times.find((t) => t.kind === 'date' && t.last === end)
  if (time === undefined || time.value === null) return null
  const compared = time.rule.startsWith('since+')
  return { time, value: compared ? firstOf(time.value, time.rule) : time.value, compared }
}

/** The month or year that a "since" begins with. */
function firstOf(value: TimeSpan, rule: string): TimeSpan {
  const { start } = value
  if (start === null) return value
  const year = Number(start.slice(0, 4))
  const month = Number(start.slice(5, 7))
  const end =
    rule.includes('month') && !rule.includes('day')
      ? isoDay({ year, month, day: daysIn(year, month) })
      : rule === 'since+year'
        ? `${start.slice(0, 4)}-12-31`
        : start
  return { ...value, end, precision: 'INTERVAL', extent: 'WITHIN' }
}

/** "the council [meets] on Monday": what a present tells may be still to come. */
export const isPresent = ({ tree }: Reading, { token, partners }: Hit): boolean =>
  [token, ...partners].some((t) => /^VB[ZP]$/.test(tokenAt(tree, t).xpos))

/** "agreed to open the border on Monday": of what happened, the last Monday; another day to come is not its own. */
function atLast(read: Read<TimeSpan>, writtenOn: string): Read<TimeSpan> | null {
  const { start, end } = read.value
  if (!read.rule.startsWith('weekday') || start === null || end === null) return null
  if (/^(?:next|coming|this coming)\b/i.test(read.value.text ?? '')) return read
  const back = (day: string) => addDays(day, -7)
  return back(start) > writtenOn
    ? null
    : { ...read, value: { ...read.value, start: back(start), end: back(end) } }
}

/** What has happened lies before the day of writing, what is to come behind it: "killed this year", "will meet this week". */
export function upToWriting(
  story: Story,
  read: Read<TimeSpan> | null,
  { future, present }: { readonly future: boolean; readonly present: boolean },
): Read<TimeSpan> | null {
  const { writtenOn } = story.doc
  if (read === null || writtenOn === null) return read
  const { start, end } = read.value
  if (start !== null && start > writtenOn && !future) return present ? read : atLast(read, writtenOn)
  if (future && start === null && end !== null && end >= writtenOn)
    return { ...read, value: { ...read.value, start: writtenOn } }
  if (start === null || end === null || start === end || start > writtenOn || end < writtenOn) return read
  const value = future ? { ...read.value, start: writtenOn } : { ...read.value, end: writtenOn }
  return { ...read, value: { ...value, precision: 'INTERVAL' } }
}

/** What is still to come lies on or after the day of writing. */
export function impliedFuture(story: Story): Read<TimeSpan> | null {
  const { writtenOn } = story.doc
  if (writtenOn === null) return null
  const value: TimeSpan = {
    start: writtenOn,
    end: null,
    precision: 'INTERVAL',
    extent: 'WITHIN',
    text: null,
    anchor: writtenOn,
  }
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
