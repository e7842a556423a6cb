import type { SayingLexicon } from '@wiregraph/lexicon'
import type { ActorKind } from '@wiregraph/schema'
import { runOf, sceneOf } from '../actors/scene.ts'
import type { ActorMention, AttributionMention, Doc, TimeMention } from '../doc.ts'
import { baseRelation, tokenAt } from '../document/tree.ts'
import { type Frame, type Hearing, type Range, wordAt } from './frame.ts'
import { citedIn, otherFrameAt } from './other-frames.ts'
import { carryQuotes } from './quotes.ts'
import { accordingAt, sayingAt } from './saying.ts'
import { isAnonymous, type Speaker, speakerOf } from './speaker.ts'

function framesOf(hearing: Hearing): Frame[] {
  return hearing.scene.words.flatMap((_, i) => {
    const frame = sayingAt(hearing, i) ?? accordingAt(hearing, i) ?? otherFrameAt(hearing, i)
    return frame === null ? [] : [frame]
  })
}

/** Whether one frame follows another as its equal: "A said X; but B said Y". */
function follows(hearing: Hearing, later: Frame, earlier: Frame): boolean {
  const before = [1, 2].map((k) => wordAt(hearing, later.frame.first - k))
  if (before.includes(';')) return true
  const { tree } = hearing.scene
  const relation = baseRelation(tokenAt(tree, later.verb))
  const joined =
    (relation === 'conj' || relation === 'parataxis') && tokenAt(tree, later.verb).head === earlier.verb
  return joined || (before[0] !== undefined && /^(?:but|while|whereas|although|though)$/.test(before[0]))
}

/** What is said ends where the next speaker begins. */
function bounded(hearing: Hearing, frame: Frame, frames: readonly Frame[]): readonly Range[] {
  if (frame.rule !== 'initial' && frame.rule !== 'continued') return startAfter(hearing, frame, frames)
  const next = frames.find(
    (f) => f.frame.first > frame.frame.last && f.rule === 'initial' && follows(hearing, f, frame),
  )
  if (next === undefined) return frame.content
  const end = next.frame.first - 1
  return frame.content.flatMap(({ first, last }) =>
    first < end ? [{ first, last: withoutJoint(hearing, Math.min(last, end)) }] : [],
  )
}

/** "A said X; Y, officials said": the later content begins after the semicolon. */
function startAfter(hearing: Hearing, frame: Frame, frames: readonly Frame[]): readonly Range[] {
  if (!frames.some((f) => f !== frame && f.frame.last < frame.frame.first)) return frame.content
  const semicolon = hearing.scene.words.slice(0, frame.frame.first).lastIndexOf(';')
  if (semicolon < 0) return frame.content
  return frame.content.flatMap(({ first, last }) =>
    last > semicolon ? [{ first: Math.max(first, semicolon + 1), last }] : [],
  )
}

function withoutJoint(hearing: Hearing, last: number): number {
  let end = last
  while (end > 0 && /^(?:[;,]|but|and|while|whereas|although|though)$/.test(wordAt(hearing, end))) end--
  return end
}

/** The day of the saying: a day inside the frame. */
function saidOn({ times }: Hearing, { frame }: Frame): string | null {
  const time = times.find((t) => t.kind === 'date' && t.first >= frame.first && t.last <= frame.last)
  const value = time?.value ?? null
  return value !== null && value.start === value.end ? value.start : null
}

const isNewsroom = ({ kindOf }: Hearing, { mention }: Speaker) => kindOf(mention?.actor ?? null) === 'MEDIA'

const citing = (cited: Range): Frame => ({
  verb: cited.first,
  frame: cited,
  speaker: cited,
  content: [],
  rule: 'citing',
  inherits: false,
})

/** Who speaks in each frame: those whom a newsroom cites rather than the newsroom. */
function speakersOf(hearing: Hearing, frames: readonly Frame[]): Speaker[] {
  const out: Speaker[] = []
  for (const frame of frames) out.push(speakerOf(hearing, frame, out.at(-1) ?? null))
  const cited = citedIn(hearing)
  return cited === null
    ? out
    : out.map((speaker) => (isNewsroom(hearing, speaker) ? speakerOf(hearing, citing(cited), null) : speaker))
}

function inSentence(hearing: Hearing, earlier: readonly ActorMention[]): AttributionMention[] {
  const { scene } = hearing
  const sentence = scene.sentence.index
  const frames = framesOf(hearing)
  const speakers = speakersOf(hearing, frames)
  return frames.flatMap((frame, i) => {
    const speaker = speakers[i] ?? { run: null, mention: null }
    if (frame.inherits && speaker.run === null) return []
    return [
      {
        sentence,
        frame: runOf(scene, frame.frame.first, frame.frame.last),
        speaker: speaker.run === null ? null : runOf(scene, speaker.run.first, speaker.run.last),
        actor: speaker.mention?.actor ?? null,
        anonymous: isAnonymous(hearing, speaker, earlier),
        saidOn: saidOn(hearing, frame),
        content: bounded(hearing, frame, frames).map((r) => ({ sentence, ...r })),
        rule: frame.rule,
      },
    ]
  })
}

/**
 * Who says what: verbs of saying with their speakers, "according to", quotations that run on over sentences. A day
 * inside the frame ("told reporters on Sunday") is the day of the saying. "Smith told the Times": the Times listens.
 */
export function findAttributions(
  doc: Doc,
  mentions: readonly ActorMention[],
  times: readonly TimeMention[],
  sayings: SayingLexicon,
  kindOf: (actor: string | null) => ActorKind | null = () => null,
): readonly AttributionMention[] {
  const found = doc.sentences.flatMap((sentence) => {
    const here = <T extends { readonly sentence: number }>(list: readonly T[]) =>
      list.filter((m) => m.sentence === sentence.index)
    const hearing: Hearing = {
      scene: sceneOf(doc, sentence),
      mentions: here(mentions),
      times: here(times),
      sayings,
      kindOf,
    }
    return inSentence(
      hearing,
      mentions.filter((m) => m.sentence <= sentence.index),
    )
  })
  return carryQuotes(doc, found)
}
