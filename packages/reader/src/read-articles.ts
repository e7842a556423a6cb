import { type Given, type Issue, RefusedInput } from '@wiregraph/schema'
import { assemble, type ReadArticle } from './assemble.ts'
import { chooseFormat } from './choose-format.ts'
import { clean } from './decode/clean.ts'
import { decode } from './decode/decode.ts'
import type { Found, Reading, Refusal } from './found.ts'
import { note } from './issue.ts'

export interface ReadOptions {
  /** What the producer says of the article; it wins over what is found. */
  readonly given?: Given
  /** Only its ending is looked at. */
  readonly fileName?: string | null
}

/** How many refused parts of a file are told one by one. */
const toldRefusals = 20

function tellRefusals(refused: readonly Refusal[]): readonly Issue[] {
  const told = refused.slice(0, toldRefusals)
  const issues = told.map((r) =>
    note('PART_REFUSED', `${r.where} was not read, ${r.code}: ${r.message}`, 'ERROR'),
  )
  const left = refused.length - told.length
  return left === 0
    ? issues
    : [...issues, note('PART_REFUSED', `${left} more parts of the file were not read`, 'ERROR')]
}

/** Fields given for one article cannot hold for several: only the source is the file's. */
function shareGiven(
  given: Given,
  articles: number,
): { readonly given: Given; readonly issues: readonly Issue[] } {
  const own = (['title', 'url', 'publishedAt'] as const).filter((key) => given[key] !== undefined)
  if (articles === 1 || own.length === 0) return { given, issues: [] }
  const message = `expected one article for the given ${own.join(', ')}, found ${articles}: put them into the file`
  const { title: _title, url: _url, publishedAt: _publishedAt, ...shared } = given
  return { given: shared, issues: [note('GIVEN_LEFT_OUT', message)] }
}

interface Assembled {
  readonly articles: readonly ReadArticle[]
  readonly refused: readonly Refusal[]
}

function assembleAll(found: readonly Found[], given: Given): Assembled {
  const articles: ReadArticle[] = []
  const refused: Refusal[] = []
  for (const one of found) {
    try {
      articles.push(assemble(one, given))
    } catch (error) {
      if (!(error instanceof RefusedInput)) throw error
      refused.push({ where: one.where ?? 'the file', code: error.code, message: error.message })
    }
  }
  return { articles, refused }
}

function refuse(refused: readonly Refusal[]): RefusedInput {
  const [first] = refused
  if (first === undefined) return new RefusedInput('NO_ARTICLE_TEXT', 'expected an article, found none')
  const more = refused.length > 1 ? ` (and ${refused.length - 1} more)` : ''
  const where = refused.length > 1 ? `${first.where}: ` : ''
  return new RefusedInput(first.code, `${where}${first.message}${more}`)
}

/**
 * Reads the bytes of one file. A file may hold several articles (a JSON array, JSON lines): parts that cannot be read
 * are told in the issues of the first article that can. Pure: no disk, no network, no clock.
 *
 * Throws RefusedInput when no article can be made: FILE_TOO_LARGE, EMPTY_FILE, NOT_TEXT, UNKNOWN_KIND, BAD_JSON,
 * JSON_TOO_DEEP, FORBIDDEN_KEY, BAD_ARTICLE, NO_ARTICLE_TEXT.
 */
export function readArticles(
  bytes: Uint8Array,
  options: ReadOptions,
): { readonly articles: readonly ReadArticle[] } {
  const given = options.given ?? {}
  const decoded = decode(bytes)
  const { format, issues: chosen } = chooseFormat(decoded.text, given.format, options.fileName ?? null)
  const { text, issues } = format.cleans ? { text: decoded.text, issues: [] } : clean(decoded.text)
  const { found, refused }: Reading = format.read(text)
  const shared = shareGiven(given, found.length + refused.length)
  const all = assembleAll(found, shared.given)
  const [first, ...others] = all.articles
  const lost = [...refused, ...all.refused]
  if (first === undefined) throw refuse(lost)
  const ofFile = [...decoded.issues, ...issues, ...chosen, ...shared.issues, ...tellRefusals(lost)]
  return { articles: [{ ...first, issues: [...ofFile, ...first.issues] }, ...others] }
}
