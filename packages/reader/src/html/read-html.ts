import type { Stamp } from '../dates/stamp.ts'
import { clean } from '../decode/clean.ts'
import { toParagraphs } from '../formats/text.ts'
import type { Found } from '../found.ts'
import { mergeHeaders, readLineUnderTitle } from '../newswire/header-line.ts'
import { layOut, type Paragraph } from '../newswire/layout.ts'
import { chooseBody } from './choose-body.ts'
import { collect } from './collect.ts'
import { type LinkedData, readLinkedData } from './json-ld.ts'
import { readMetadata } from './metadata.ts'
import type { Page } from './page.ts'
import { toBodyParagraphs } from './paragraphs.ts'

const lettersIn = (paragraphs: readonly Paragraph[]) =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0)

/** The body that linked data repeats counts only where the markup gives next to none. */
function fallBack(paragraphs: readonly Paragraph[], data: LinkedData | null): readonly Paragraph[] {
  const body = clean(data?.articleBody ?? '').text
  const scant = lettersIn(paragraphs) < Math.min(200, body.length)
  return scant ? toParagraphs(body) : paragraphs
}

function isHeader({ text, heading }: Paragraph): boolean {
  return !heading && readLineUnderTitle(text) !== null
}

/** Blocks before and behind the headline among which a page has its stamp. */
const near = { before: 4, behind: 8 } as const

/** The stamp of a block beside the headline, in a header or a list that is no part of the body. */
function besideTitle({ blocks }: Page, title: string | null): Stamp | null {
  const at = blocks.findIndex(({ tag, text }) => tag === 'h1' || text === title)
  if (at === -1) return null
  const around = [
    ...blocks.slice(at + 1, at + 1 + near.behind),
    ...blocks.slice(Math.max(0, at - near.before), at),
  ]
  for (const { text } of around) {
    const stamp = readLineUnderTitle(text.slice(0, 300))?.published
    if (stamp) return stamp
  }
  return null
}

/** One article of a web page or of a piece of one. */
export function readHtml(html: string): Found {
  const page = collect(html)
  const data = readLinkedData(page.jsonLd)
  const said = readMetadata(page, data)
  const paragraphs = toBodyParagraphs(chooseBody(page), said.title)
  const body = paragraphs.findIndex((paragraph) => !isHeader(paragraph))
  const headers = body === -1 ? [] : paragraphs.slice(0, body)
  const lines = mergeHeaders(headers.flatMap(({ text }) => readLineUnderTitle(text) ?? []))
  const laidOut = layOut(fallBack(paragraphs.slice(headers.length), data))
  return {
    ...said,
    source: said.source ?? lines.source,
    byline: said.byline ?? lines.byline,
    published: said.published ?? lines.published ?? besideTitle(page, said.title),
    updated: said.updated ?? lines.updated,
    url: said.url ?? lines.url,
    body: laidOut,
    issues: [...said.issues, ...lines.issues, ...laidOut.issues],
  }
}
