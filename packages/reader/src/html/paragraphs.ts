import { foldTitle } from '@wiregraph/schema'
import { toParagraphs } from '../formats/text.ts'
import { readHeaderLine } from '../newswire/header-line.ts'
import { looksLikeHeading } from '../newswire/headings.ts'
import type { Paragraph } from '../newswire/layout.ts'
import { proseIn } from './choose-body.ts'
import type { Block } from './page.ts'

const scraps =
  /^(?:advertisement|advertising|share(?: this)?(?: article| story)?|(?:story|article) continues below.{0,30}|read (?:more|next|also)\b.{0,120}|related(?: articles| stories| topics| content)?|recommended|sponsored|loading\W*|(?:click|tap) here.{0,60}|sign up .{0,80}|follow us .{0,80})\W{0,3}$/i

const cells = new Set(['td', 'th', 'dt', 'dd', 'caption', 'legend', 'summary', 'tr', 'table'])

/** Whether a block is part of the running text: not a list of links, a cell of figures, or a scrap around it. */
function isText(block: Block, hasParagraphs: boolean): boolean {
  const { tag, text, linked } = block
  if (scraps.test(text.slice(0, 200)) || linked > text.length * 0.6) return false
  if (tag === 'p' || tag === 'pre' || tag === 'blockquote' || /^h[1-6]$/.test(tag)) return true
  if (tag === 'li') return text.length >= 25 && linked < text.length * 0.3
  return hasParagraphs
    ? text.length >= 80 && !cells.has(tag)
    : proseIn(block) > 0 || /[.!?]["”’)]?$/.test(text) || readHeaderLine(text) !== null
}

const isHeading = ({ tag, text, bold }: Block) =>
  /^h[1-6]$/.test(tag) ||
  (tag === 'p' && bold >= text.replace(/\s/g, '').length * 0.95 && looksLikeHeading(text))

function toParagraph(block: Block): readonly Paragraph[] {
  return block.tag === 'pre' ? toParagraphs(block.text) : [{ text: block.text, heading: isHeading(block) }]
}

/** Blocks of the article's body to paragraphs and headings; the title is left out where it stands again. */
export function toBodyParagraphs(blocks: readonly Block[], title: string | null): readonly Paragraph[] {
  const hasParagraphs = blocks.some(({ tag, text }) => (tag === 'p' || tag === 'pre') && text.length >= 40)
  const key = foldTitle(title ?? '')
  const texts = blocks.filter((block) => isText(block, hasParagraphs))
  const scant = texts.every((block) => isHeading(block))
  const kept = (scant ? blocks : texts).filter(
    ({ tag, text }, i) => !((/^h[12]$/.test(tag) || i < 3) && foldTitle(text) === key),
  )
  const h1 = kept.findIndex((block) => block.tag === 'h1')
  const paragraphs = kept.filter((_, i) => i !== h1).flatMap(toParagraph)
  // A heading at the end stood above a list of links that was left out.
  return paragraphs.slice(0, paragraphs.findLastIndex((paragraph) => !paragraph.heading) + 1)
}
