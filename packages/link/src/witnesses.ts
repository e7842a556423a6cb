import { foldTitle, type ReportInContext, type Speaker, type Witnesses } from '@wiregraph/schema'
import { alphabetical, commonest, sortedUnique } from './vote.ts'

type Article = ReportInContext['article']

/**
 * Of each article the one whose text it has: the longest stays itself, then each that is no copy of one that stays. Two
 * texts that share nothing but what a third one took from each are two.
 */
export function originalsOf(reports: readonly ReportInContext[]): ReadonlyMap<string, string> {
  const articles = new Map(reports.map(({ article }) => [article.id, article]))
  const known = new Map<string, string>()
  const originalOf = (article: Article): string => {
    const before = known.get(article.id)
    if (before !== undefined) return before
    const longer = article.copyOf.flatMap((id) => articles.get(id) ?? [])
    const [original] = longer
      .filter((one) => originalOf(one) === one.id)
      .map(({ id }) => id)
      .sort(alphabetical)
    known.set(article.id, original ?? article.id)
    return original ?? article.id
  }
  for (const article of articles.values()) originalOf(article)
  return known
}

/** An actor by its id; "two officials" by their words, in texts that are no copies. Null where there is none. */
function speakerOf({ report }: ReportInContext, originals: ReadonlyMap<string, string>): string | null {
  const { attribution, article } = report
  if (attribution === null) return null
  if (attribution.actor !== null) return attribution.actor
  return originals.get(article) === article ? foldTitle(attribution.text) : null
}

const countDistinct = (values: readonly (string | null | undefined)[]): number =>
  new Set(values.filter((value) => value != null)).size

/** Who vouches for what these reports tell; `originals` are those of all reports of the event. */
export function countWitnesses(
  reports: readonly ReportInContext[],
  originals: ReadonlyMap<string, string> = originalsOf(reports),
): Witnesses {
  const articles = new Map(reports.map(({ article }) => [article.id, article]))
  const sources = [...articles.values()].map(({ source }) => source && foldTitle(source))
  return {
    reports: reports.length,
    articles: articles.size,
    publishers: countDistinct(sources),
    independentArticles: countDistinct([...articles.keys()].map((id) => originals.get(id))),
    speakers: countDistinct(reports.map((report) => speakerOf(report, originals))),
  }
}

/** "they", "others": words that name nobody by themselves. */
const others = /^(?:some )?others?\b/i

/**
 * Whose account a report is: that of a speaker with a name in whichever article, of one without in one text and its
 * copies, else of the text itself.
 */
export function voiceOf(
  { report, article }: ReportInContext,
  originals: ReadonlyMap<string, string>,
): string {
  const { attribution } = report
  const text = originals.get(article.id) ?? article.id
  if (attribution === null) return text
  if (attribution.actor === null || others.test(attribution.text))
    return `${text} ${foldTitle(attribution.text)}`
  return attribution.anonymous ? `${text} ${attribution.actor}` : attribution.actor
}

/** Who says what these reports tell, those of most reports first. */
export function listSpeakers(reports: readonly ReportInContext[]): Speaker[] {
  const heard = new Map<string, ReportInContext[]>()
  for (const context of reports) {
    const { attribution } = context.report
    if (attribution === null) continue
    const key = attribution.actor ?? foldTitle(attribution.text)
    heard.set(key, [...(heard.get(key) ?? []), context])
  }
  return [...heard.values()]
    .map((own) => ({
      actor: own[0]?.report.attribution?.actor ?? null,
      text: commonest(own.map(({ report }) => report.attribution?.text ?? null)) ?? '',
      reports: sortedUnique(own.map(({ report }) => report.id)),
    }))
    .sort((a, b) => b.reports.length - a.reports.length || alphabetical(a.text, b.text))
}
