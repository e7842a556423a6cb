import type { EventType, Report } from '@wiregraph/schema'
import type { Dyad } from '../../task.ts'
import { exportedType } from './export-type.ts'
import { isNamedBy, locate, stepsBetween } from './locate.ts'
import type { Sentence } from './sentence.ts'

/** A reading of what one side did to the other. */
interface Candidate {
  readonly type: EventType
  /** Token of the event word. */
  readonly token: number
  readonly score: number
}

const fitScore = { coded: 5, read: 3, words: 0 } as const
const partScore = { verb: 2, noun: 0, adjective: 0 } as const

const textsOf = (sides: Report['actors']) => sides.map((s) => s.text)

/** How many of the given sides the report names, each where it belongs. */
function sidesScore(report: Report | undefined, { sources, targets }: Dyad): number {
  if (report === undefined) return 0
  const [actors, recipients] = [textsOf(report.actors), textsOf(report.recipients)]
  const right = (isNamedBy(actors, sources) ? 4 : 0) + (isNamedBy(recipients, targets) ? 3 : 0)
  const crossed = (isNamedBy(actors, targets) ? 1 : 0) + (isNamedBy(recipients, sources) ? 1 : 0)
  return Math.max(right, crossed)
}

const tokenAt = ({ tokens }: Sentence, offset: number) =>
  tokens.findIndex((t) => t.start <= offset && t.end > offset)

/** What the dyad is given for has been done or said: if not done, then offered or threatened ("may halt"). */
const asIntent = (modality: Report['modality'] | 'DROP') =>
  modality === 'HYPOTHETICAL' ? 'FUTURE' : modality

/** Nearness in the tree to those who act and are acted on. */
function nearness(sentence: Sentence, token: number, heads: readonly (number | null)[]): number {
  const known = heads.filter((h) => h !== null)
  return -known.reduce((sum, h) => sum + Math.min(6, stepsBetween(sentence, token, h)), 0)
}

/** Event words in the order of how well they tell what the one side did to the other. */
export function candidatesOf(sentence: Sentence, dyad: Dyad): Candidate[] {
  const [source = null] = dyad.sources.map((name) => locate(sentence, name))
  const [target = null] = dyad.targets.map((name) => locate(sentence, name))
  const { reports } = sentence.extraction
  const out = sentence.words.map((word): Candidate => {
    const token = tokenAt(sentence, word.start)
    const report = reports.find(
      (r) => r.trigger.start <= word.start && word.start < r.trigger.end && r.rule === word.rule,
    )
    const score =
      fitScore[word.fit] +
      partScore[word.part] +
      sidesScore(report, dyad) +
      nearness(sentence, token, [source, target])
    return {
      type: exportedType(word.type, asIntent(report?.modality ?? word.modality), report?.mode ?? word.mode),
      token,
      score,
    }
  })
  return out.sort((a, b) => b.score - a.score)
}

/** Two sides of which no event word is known most often talk. */
const unknown: EventType = 'CONSULT'

/** What the one given side did to the other. */
export const dyadType = (sentence: Sentence, dyad: Dyad): EventType =>
  candidatesOf(sentence, dyad)[0]?.type ?? unknown
