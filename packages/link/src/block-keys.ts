import type { ReportInContext, StoryTerm } from '@wiregraph/schema'
import { daysIn, listDays } from './facts.ts'
import { once } from './once.ts'
import { isExact } from './places.ts'

/** A span longer than this ("in recent weeks") does not say when, and meets no other article. */
const maxDays = 4

/** Types that are known by who took part more than by where. */
const verbal: ReadonlySet<string> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
])

/**
 * Where a report meets others of its type: in its own article; and across articles by a day with its town, with a word
 * that names its story or with its toll, or, for what is said and agreed, with each named participant. Without a day it
 * meets what the same week wrote on its story.
 */
export const blockKeys = once((context: ReportInContext): readonly string[] => {
  const keys = [`article|${context.article.id}`, ...dayKeys(context), ...storyKeys(context.article)]
  return [...new Set(keys)].sort()
})

/** The blocks of a report: its keys with its type. */
export const typedKeys = once((context: ReportInContext): readonly string[] =>
  blockKeys(context).map((key) => `${context.report.type}|${key}`),
)

/** So many of its words name the story of an article. */
const storyWords = 8

/** Half a week: reports of one story meet where their articles came out in the same week, whichever day it begins on. */
const halfWeek = 302_400_000

/** The words that tell most of what the article is about. */
const firstWords = once((story: readonly StoryTerm[]): readonly string[] =>
  [...story]
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, storyWords)
    .map(({ term }) => term),
)

/** Each of the words that name the story, in each of the two weeks around its publication. */
const storyKeys = once(({ publishedAt, story }: ReportInContext['article']): readonly string[] => {
  const half = publishedAt === null ? null : Math.floor(Date.parse(publishedAt) / halfWeek)
  const weeks = half === null ? ['undated'] : [`${half}`, `${half + 1}`]
  return firstWords(story).flatMap((term) => weeks.map((week) => `${term}|${week}`))
})

/** A toll that hardly two attacks of one day share. */
const telling = 10

function dayKeys({ report, place, actors, article }: ReportInContext): string[] {
  const keys: string[] = []
  const days = report.when === null ? null : daysIn(report.when)
  if (report.when === null || days === null || days > maxDays) return keys
  const words = firstWords(article.story)
  const toll = report.casualties.killed?.low ?? 0
  for (const day of listDays(report.when)) {
    for (const term of words) keys.push(`${term}|${day}`)
    if (toll >= telling) keys.push(`${toll} killed|${day}`)
    if (place !== null && isExact(place)) keys.push(`${place.id}|${day}`)
    if (!verbal.has(report.type)) continue
    for (const { actor } of [...report.actors, ...report.recipients]) {
      if (actors.get(actor)?.generic === false) keys.push(`${actor}|${day}`)
    }
  }
  return keys
}
