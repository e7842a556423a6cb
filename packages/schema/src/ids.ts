import { createHash } from 'node:crypto'
import { z } from 'zod'

/** The kinds of node; each id carries its kind as a prefix, so that any id can be resolved by itself. */
export const nodeKinds = ['article', 'report', 'event', 'actor', 'place', 'correction'] as const
export type NodeKind = (typeof nodeKinds)[number]

const idSchema = (kind: NodeKind) => z.string().regex(new RegExp(`^${kind}_[0-9a-f]{24}$`))
export const ArticleId = idSchema('article')
export const ReportId = idSchema('report')
export const EventId = idSchema('event')
export const ActorId = idSchema('actor')
export const PlaceId = idSchema('place')
export const CorrectionId = idSchema('correction')
/** A drop is known by the SHA-256 of its bytes and given metadata; the job of the queue carries the same id. */
export const DropId = z.string().regex(/^drop_[0-9a-f]{64}$/)

/** SHA-256 in lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

function nodeId(kind: NodeKind, fields: readonly unknown[]): string {
  return `${kind}_${sha256(JSON.stringify(fields)).slice(0, 24)}`
}

/** The kind that an id names, or null when it is no id of ours. */
export function kindOfId(id: string): NodeKind | null {
  return nodeKinds.find((kind) => id.startsWith(`${kind}_`) && id.length === kind.length + 25) ?? null
}

/** What an article is known by. */
export interface ArticleIdentity {
  readonly url: string | null
  readonly source: string | null
  readonly title: string
  /** Day of publication as printed, or null. */
  readonly day: string | null
  readonly text: string
}

/** Lower case, without marks, punctuation and double spaces: two spellings of one headline fold alike. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Canonical url, else source with folded title and day, else the text itself. */
export function articleId({ url, source, title, day, text }: ArticleIdentity): string {
  if (url) return nodeId('article', ['url', url])
  if (source && title && day) return nodeId('article', ['headline', foldTitle(source), foldTitle(title), day])
  return nodeId('article', ['text', sha256(text)])
}

/** One trigger of one article, read as one type. Offsets are those of the trigger's span. */
export function reportId(article: string, trigger: { start: number; end: number }, type: string): string {
  return nodeId('report', [article, trigger.start, trigger.end, type])
}

/** An event is named by its smallest report id: whichever order the reports came in, the name is the same. */
export function eventId(reportIds: readonly string[]): string {
  const first = [...reportIds].sort()[0]
  if (first === undefined) throw new RangeError('an event needs at least one report')
  return nodeId('event', [first])
}

/** `key` is the identity that extract or link gives, e.g. `lexicon:isis`, `person:CL:public:ana prieto`. */
export function actorId(key: string): string {
  return nodeId('actor', [key])
}

/** `key` is `geonames:98182`, `country:IQ`, `admin1:IQ.07`, or `name:ML:some hamlet` for a place on no map. */
export function placeId(key: string): string {
  return nodeId('place', [key])
}

/** `nonce` tells what was said twice of the same subject apart. */
export function correctionId(kind: string, subject: string, nonce: string): string {
  return nodeId('correction', [kind, subject, nonce])
}

/** Hash of the bytes and of the metadata given with them. */
export function dropId(bytes: Uint8Array, given: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `drop_${sha256(JSON.stringify([sha256(bytes), fields]))}`
}
