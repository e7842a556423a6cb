import type { Casualties, Issue, Report } from '@wiregraph/schema'
import { spanOf } from '@wiregraph/schema'
import { findAnswers } from '../accounts/answers.ts'
import { withAccounts } from '../accounts/with-accounts.ts'
import type { QuantityMention } from '../doc.ts'
import { LONGEST_SENTENCE } from '../document/doc-of.ts'
import { tokenAt } from '../document/tree.ts'
import { shareQuantities } from '../reports/casualties-of.ts'
import { type Draft, draftOf } from '../reports/draft.ts'
import { atLabel, findLabels } from '../reports/label-place.ts'
import { reportOf } from '../reports/report-of.ts'
import { inStoryCountry, storyCountry } from '../reports/story-country.ts'
import { tieDrafts } from '../reports/tie.ts'
import { type Echo, placeToldLater } from '../reports/told-later.ts'
import { readWhere } from '../reports/where.ts'
import { findHits } from './find-hits.ts'
import { type Hit, isAssault, type Miss } from './hit.ts'
import type { Reading, Story } from './reading.ts'

export interface Events {
  /** In text order of their triggers. */
  readonly reports: readonly Report[]
  readonly issues: readonly Issue[]
  /** What each sentence of the doc gave. */
  readonly reads: readonly SentenceRead[]
}

/** The events of one sentence, and its trigger words that are none. */
export interface SentenceRead {
  readonly drafts: readonly Draft[]
  readonly echoes: readonly Echo[]
  readonly misses: readonly Miss[]
}

export const isTooLong = (reading: Reading) => reading.tree.tokens.length > LONGEST_SENTENCE

function draftsOf(story: Story, reading: Reading): SentenceRead {
  if (isTooLong(reading)) return { drafts: [], echoes: [], misses: [] }
  const { hits: own, misses, ...found } = findHits(story, reading)
  const hits = withAccounts(story, reading, own)
  const triggers = new Set(hits.map((h) => h.token))
  const shares = shareQuantities(story, reading, hits)
  const drafts: Draft[] = []
  const lost: Miss[] = [...misses]
  for (const hit of hits) {
    const made = draftOf(story, reading, hit, triggers, shares.get(hit) ?? [])
    if (typeof made === 'string')
      lost.push({ sentence: hit.sentence, token: hit.token, reason: made, row: hit.row, quiet: false })
    else drafts.push(made)
  }
  const echoes = found.echoes.filter(isAssault).flatMap((hit) => {
    const where = readWhere(story, reading, hit, new Set([...triggers, hit.token]))
    return where === null || !where.stated ? [] : [{ hit, where }]
  })
  return { drafts, echoes, misses: lost }
}

function issueOf(story: Story, reading: Reading, code: string, message: string): Issue {
  const sentence = story.doc.sentences[reading.tree.index]
  const span = sentence === undefined ? null : spanOf(story.doc.article.text, sentence.start, sentence.end)
  return { code, message, severity: 'INFO', span }
}

/** A sentence with event words or counted victims that ends as nothing says why. */
function issuesOf(story: Story, reading: Reading, { drafts, misses }: SentenceRead): Issue[] {
  if (isTooLong(reading)) {
    const message = `expected a sentence of at most ${LONGEST_SENTENCE} words, found ${reading.tree.tokens.length}; no event is read in it`
    return [issueOf(story, reading, 'SENTENCE_TOO_LONG', message)]
  }
  if (drafts.length > 0) return []
  const counted = reading.quantities.find((q) => q.harm !== null)
  const told = misses.filter((m) => !m.quiet)
  if (told.length === 0 && counted === undefined) return []
  if (counted !== undefined) {
    const words = story.doc.article.text.slice(counted.start, counted.end)
    return [
      issueOf(
        story,
        reading,
        'CASUALTIES_NOT_CODED',
        `"${words}" counts victims, but no event of the sentence takes them`,
      ),
    ]
  }
  const reasons = told.map((m) => `"${tokenAt(reading.tree, m.token).text}" (${m.row.rule}: ${m.reason})`)
  return [
    issueOf(
      story,
      reading,
      'TRIGGER_NOT_CODED',
      `event words that evoke no event here: ${reasons.join('; ')}`,
    ),
  ]
}

/** Drafts that tell more of an event only, and follow none, are misses. */
function withoutUntold(read: SentenceRead, told: ReadonlySet<Hit>): SentenceRead {
  const lost = read.drafts.filter(({ hit }) => !told.has(hit))
  const misses = lost.map(
    ({ hit: { sentence, token, row } }): Miss => ({
      sentence,
      token,
      row,
      reason: 'no violence named',
      quiet: false,
    }),
  )
  return {
    ...read,
    drafts: read.drafts.filter((d) => !lost.includes(d)),
    misses: [...read.misses, ...misses],
  }
}

/** With the denials of what was told before in the sentences that deny it. */
function withAnswers(story: Story, found: readonly SentenceRead[]): SentenceRead[] {
  const answers = findAnswers(
    story,
    found.flatMap((read) => read.drafts),
  )
  return found.map((read, i) => ({
    ...read,
    drafts: [...read.drafts, ...answers.filter(({ hit }) => hit.sentence === i)],
  }))
}

/** All events that the article tells of, tied where it tells of one twice. `sum` adds the counts of people up. */
export function findEvents(
  story: Story,
  sum: (quantities: readonly QuantityMention[]) => Casualties,
): Events {
  const found = withAnswers(
    story,
    story.readings.map((reading) => draftsOf(story, reading)),
  )
  const drafts = found
    .flatMap((r) => r.drafts)
    .sort((a, b) => a.hit.sentence - b.hit.sentence || a.hit.token - b.hit.token)
  const echoes = found.flatMap((r) => r.echoes)
  const country = storyCountry(story)
  const labels = findLabels(story)
  const placed = drafts.map((d) => ({ ...d, where: placeToldLater(story, d, drafts, echoes) }))
  const tied = tieDrafts(story, placed)
  const kept = new Set(tied.map(({ draft }) => draft.hit))
  const reads = found.map((read) => withoutUntold(read, kept))
  const reports = tied.flatMap(({ draft, continues }) => {
    const reading = story.readings[draft.hit.sentence]
    const labelled = { ...draft, where: atLabel(story, draft, labels) }
    const located = { ...draft, where: inStoryCountry(story, labelled, country) }
    return reading === undefined ? [] : [reportOf(story, reading, { draft: located, continues }, sum)]
  })
  const issues = story.readings.flatMap((reading, i) => {
    const read = reads[i]
    return read === undefined ? [] : issuesOf(story, reading, read)
  })
  return { reports, issues, reads }
}
