import { causeOfMiss, causeOfWrong } from './causes.ts'
import type { Figures } from './figures.ts'
import type { Mention } from './find-mentions.ts'
import type { Pair } from './score-links.ts'
import type { RelationFigures, ServedRelation } from './score-relations.ts'
import { describeShare, describeValue, f1Of, type Links, precisionOf, recallOf } from './share.ts'

function describeLinks(links: Links): string {
  const f1 = f1Of(links)
  const parts = [`P ${describeShare(precisionOf(links))}`, `R ${describeShare(recallOf(links))}`]
  return [...parts, `F1 ${f1 === null ? '-' : describeValue(f1)}`].join('   ')
}

const line = (name: string, value: string): string => `${name.padEnd(44)} ${value}`

const describeRelations = (relations: RelationFigures): string[] => [
  line('events of one story related', describeLinks(relations.stories)),
  line('  told by no common article', describeLinks(relations.storiesAcross)),
  line('followers found', describeShare(relations.follows)),
  line('  other ones served', String(relations.otherFollows.length)),
  line('parts served that are of one whole', describeShare(relations.parts)),
]

/** The figures for people, a line each. */
export function describeFigures(figures: Figures): string[] {
  const { mentions, links, disputes, relations, copies } = figures
  return [
    line('articles', String(figures.articles)),
    line('mentions found', describeShare(mentions.found)),
    line('  with a trigger in the quote', describeShare(mentions.byTrigger)),
    line('  with a type of the event', describeShare(mentions.typed)),
    line('links across articles, of found mentions', describeLinks(links.across)),
    line('  without near-copies', describeLinks(links.acrossWithoutCopies)),
    line('  of all mentions', describeLinks(links.acrossOfAll)),
    line('links in one article, of found mentions', describeLinks(links.within)),
    line('article pairs that share an event', describeLinks(links.articlePairs)),
    line('events told by several articles, joined', describeShare(links.joined.some)),
    line('  in all that tell them', describeShare(links.joined.all)),
    line('events to keep apart that were merged', describeShare(links.merged)),
    line('disputes found', describeShare(disputes.found)),
    line('  on the right field', describeShare(disputes.onField)),
    line('  optional ones served', describeShare(disputes.optional)),
    line('  unexpected', String(disputes.unexpected.length)),
    ...(relations === null ? [] : describeRelations(relations)),
    line('pairs of near-copies', describeLinks(copies)),
  ]
}

const shorten = (quote: string): string => (quote.length > 70 ? `${quote.slice(0, 67)}...` : quote)
const describeMention = ({ file, quote }: Mention): string => `${file}: "${shorten(quote)}"`

/** Causes by how often they occur, each with its pairs. */
function describePairs(title: string, pairs: readonly Pair[], causeOf: (pair: Pair) => string): string[] {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) groups.set(causeOf(pair), [...(groups.get(causeOf(pair)) ?? []), pair])
  const sorted = [...groups].sort((x, y) => y[1].length - x[1].length || (x[0] < y[0] ? -1 : 1))
  return [
    '',
    `${title}: ${pairs.length}`,
    ...sorted.flatMap(([cause, own]) => [
      `  ${cause}: ${own.length}`,
      ...own.map(({ a, b }) => {
        const keys = a.event === b.event ? a.event : `${a.event} / ${b.event}`
        return `    ${keys}\n      ${describeMention(a)}\n      ${describeMention(b)}`
      }),
    ]),
  ]
}

function describeServed(title: string, served: readonly ServedRelation[]): string[] {
  const rows = served.map(
    ({ fromKeys, toKeys, relation, rule }) =>
      `  ${fromKeys.join('+')} ${relation} ${toKeys.join('+')} (${rule})`,
  )
  return [`${title}: ${served.length}`, ...[...new Set(rows)].sort()]
}

const describeWrongRelations = (relations: RelationFigures): string[] => [
  '',
  ...describeServed('relations across stories', relations.wrong),
  ...describeServed('followers not in the gold', relations.otherFollows),
  ...describeServed('parts of another whole', relations.wrongParts),
]

/** What went wrong, by cause. */
export function describeErrors({ errors, disputes, relations }: Figures): string[] {
  return [
    '',
    `mentions not found: ${errors.notFound.length}`,
    ...errors.notFound.map((mention) => `  ${mention.event}  ${describeMention(mention)}`),
    ...describePairs('links missed across articles', errors.missedAcross, causeOfMiss),
    ...describePairs('links missed in one article', errors.missedWithin, causeOfMiss),
    ...describePairs('wrong links', errors.wrong, causeOfWrong),
    '',
    `disputes missed: ${disputes.missed.length}`,
    ...disputes.missed.map(({ event, fields }) => `  ${event} ${fields.join(' or ')}`),
    `disputes not expected: ${disputes.unexpected.length}`,
    ...disputes.unexpected.map(({ keys, dispute: { field, accounts } }) => {
      const versions = accounts.map(({ value }) => value).join(' | ')
      return `  ${[...keys].join(', ')} ${field}: ${versions}`
    }),
    ...(relations === null ? [] : describeWrongRelations(relations)),
  ]
}
