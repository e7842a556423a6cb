import { anyName, weekdays } from '../dates/names.ts'
import { readStamp } from '../dates/stamp.ts'
import { excerpt, note } from '../issue.ts'
import { type HeaderLine, nothing } from './header-stamp.ts'
import { outletBeside } from './outlets.ts'

const updates =
  /\b(?:updated?|modified|revised|corrected|amended|edited|mis à jour|modifié|actualizado|atualizado|aktualisiert|aggiornato)(?!\p{L})/iu

/** Words around a date in a stamp; when nothing else stands in a line, it is a stamp. */
const stampWords = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'first|last|originally|posted|published|publication|publish|updated?|update|modified|revised|corrected|amended|edited',
    'created|issued|released?|release|filed|added|uploaded?|upload|online|since|submitted|written|as|of|for|immediate',
    'date|dateline|time|on|at|and|the|local|hours|hrs|press|news release|today|page|from|read',
    'publié|publiée|mis à jour|modifié|le|à|publicado|actualizado|el|a las|atualizado|em|às|veröffentlicht|aktualisiert',
    'stand|uhr|um|vom|am|den|pubblicato|aggiornato|il|alle|ore|del?',
  ].join('|')})(?!\p{L})|${anyName(weekdays)}`,
  'giu',
)
/** Counts beside a stamp that say nothing of it: "3 min read", "8 years ago", "ID: 81211234", "No. 14/80". */
const counts =
  /\b\d{1,3}[\s-](?:min(?:ute)?s?|mins?)[\s-]?read\b|\b\d{1,3}\s(?:minutes?|hours?|days?|weeks?|months?|years?)\sago\b|\b(?:news\s)?(?:id|no\.?|code|ref\.?)\s?:?\s?[\d/-]{2,20}|©/gi
const relative =
  /^(?:(?:last\s)?(?:updated|posted|published|modified)\W{0,3})?\d{1,3}\s(?:minutes?|mins?|hours?|hrs?|days?)\sago\W{0,3}$/i

/** What stands beside a stamp, without the words that go with one. */
export const withoutStampWords = (text: string): string =>
  text
    .replace(counts, ' ')
    .replace(stampWords, ' ')
    .replace(/[\s;|:–—-]+/g, ' ')
    .replace(/(?:^[\s,.()]+)|(?:[\s,.(]+$)/g, '')
    .replace(/ ?, ?/g, ', ')

/** A line that is a stamp, with an outlet or in capitals a place beside it; null for anything else. */
export function readStampLine(line: string): HeaderLine | null {
  if (line.length > 120) return null
  if (relative.test(line)) {
    const message = `expected a date, found ${excerpt(line)}, which counts from an unknown moment: left it out`
    return { ...nothing, issues: [note('DATE_RELATIVE', message)] }
  }
  const { stamp, rest, issues } = readStamp(line)
  if (rest.trim() === line.trim()) return null
  const beside = readBeside(withoutStampWords(rest), stamp !== null)
  if (beside === null) return null
  return updates.test(line) ? { ...beside, updated: stamp, issues } : { ...beside, published: stamp, issues }
}

function readBeside(words: string, dated: boolean): HeaderLine | null {
  if (!/[\p{L}\p{N}]/u.test(words)) return nothing
  if (!dated) return null
  const outlet = outletBeside(words)
  if (outlet !== null) return { ...nothing, source: outlet }
  const capitals = /^[\p{Lu}'’, /]{4,60}$/u.test(words) && !/^BY\b/.test(words)
  return capitals ? { ...nothing, place: words } : null
}

const small =
  /^(?:and|in|of|for|the|with|at|to|by|de|da|du|van|von|der|den|bin|al|el|la|le|story|source|via)$/i
const isName = (words: string) =>
  words.split(/[\s,/&+]+/).every((word) => /^["“(]?[\p{Lu}\p{N}]/u.test(word) || small.test(word))
const person =
  /^(?:\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3})(?:(?:,| and) \p{Lu}[\p{L}'’. -]{2,60})?$/u

/**
 * Under a title: a full date with a few names or words of a page beside it, "Posted by Ana Mora on June 22, 2014". Null
 * where it has no date with its year, or says more than a line of a page's head says.
 */
export function readLooseStamp(line: string): HeaderLine | null {
  const { stamp, rest, issues } = readStamp(line)
  if (stamp === null) return null
  const words = withoutStampWords(rest)
  if (words.split(/\s+/).length > 9 || !isName(words)) return null
  const names = words.replace(/^(?:story |source )?by /i, '')
  const signed = names !== words && person.test(names)
  const said = { ...nothing, byline: signed ? names : null, source: outletBeside(names), issues }
  return updates.test(line) ? { ...said, updated: stamp } : { ...said, published: stamp }
}
