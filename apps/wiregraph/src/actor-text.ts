import type { Actor, ActorChoice, ActorExplanation, AliasReason, AliasSighting } from '@wiregraph/schema'
import { quoted } from './explain-text.ts'
import { count } from './terminal.ts'

/** One actor of a list. */
export function choiceText({ id, name, kind, country, eventCount, alias }: ActorChoice): string {
  const also = alias === null ? '' : ` (also ${alias})`
  return `${id}  ${name}${also}  ${kind}${country === null ? '' : ` ${country}`}, ${count(eventCount, 'event')}`
}

function headLines({ actor, canonical, eventCount, articleCount }: ActorExplanation): string[] {
  const { id, name, kind, sector, country, generic, titles, memberOf } = actor
  const facts = [kind, sector, country, generic ? 'generic' : null].filter((fact) => fact !== null)
  return [
    `${name}  ${facts.join(', ')}`,
    id,
    `${count(eventCount, 'event')}; named in ${count(articleCount, 'article')}`,
    ...(titles.length > 0 ? [`titles: ${titles.join('; ')}`] : []),
    ...(memberOf === null ? [] : [`part of ${memberOf}`]),
    ...(canonical ? ['The lexicon gives its name; no text overrules it.'] : []),
  ]
}

const sightingLine = ({ article, title, source, publishedAt, quote }: AliasSighting) =>
  `    ${publishedAt?.slice(0, 10) ?? 'no day'.padEnd(10)}  ${[title, source].filter((part) => part !== null).join(', ')}  ${article}${
    quote === null ? '' : `  ${quoted(quote)}`
  }`

function reasonLines({ rule, meaning, row, articleCount, articles, correction }: AliasReason): string[] {
  const left = articleCount - articles.length
  return [
    `  ${meaning ?? rule}  [${rule}]${row === null ? '' : `  ${row.file}: ${row.id}`}  ${correction ?? count(articleCount, 'article')}`,
    ...articles.map(sightingLine),
    ...(left > 0 ? [`    and ${left} more`] : []),
  ]
}

/** The name itself, then the others as they come: of most articles first. */
function namesOf({ name, aliases }: Actor, reasons: readonly AliasReason[]): string[] {
  return [...new Set([name, ...reasons.map((reason) => reason.name), ...aliases])]
}

/** Why all its names are one actor, for people to read. */
export function actorText(explanation: ActorExplanation): string {
  const { actor, reasons } = explanation
  const names = namesOf(actor, reasons).flatMap((name) => {
    const lines = reasons.filter((reason) => reason.name === name).flatMap(reasonLines)
    return ['', quoted(name), ...(lines.length > 0 ? lines : ['  no article has it in these words'])]
  })
  return `${[...headLines(explanation), ...names].join('\n')}\n`
}
