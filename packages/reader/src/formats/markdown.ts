import { foldTitle } from '@wiregraph/schema'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Format, Found } from '../found.ts'
import { mergeHeaders, readLineUnderTitle } from '../newswire/header-line.ts'
import { layOut, type Paragraph } from '../newswire/layout.ts'
import { readFrontMatter } from './front-matter.ts'
import { tameMarkdown } from './tame-markdown.ts'

/** A node of the tree, as far as it is read. */
interface Node {
  readonly type: string
  readonly depth?: number
  readonly value?: string
  readonly children?: readonly Node[]
}

const silent = new Set([
  'code',
  'html',
  'image',
  'imageReference',
  'definition',
  'thematicBreak',
  'footnoteDefinition',
])

/** Children of a node first to last, by a stack of our own: quotes may nest by the thousand. */
function* walk(root: Node): Generator<Node> {
  const stack: Node[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (silent.has(node.type)) continue
    yield node
    if (node.type === 'paragraph' || node.type === 'heading') continue
    stack.push(...(node.children ?? []).toReversed())
  }
}

/** The words of a paragraph, in its lines: those of links stay, images and markup go. */
function linesOf(block: Node): readonly string[] {
  const words: string[] = []
  const stack: Node[] = [...(block.children ?? [])].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (silent.has(node.type)) continue
    words.push(node.type === 'break' ? '\n' : (node.value ?? ''))
    stack.push(...(node.children ?? []).toReversed())
  }
  const lines = words.join('').split('\n')
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
}

interface Block extends Paragraph {
  /** Of a heading; null of a paragraph. */
  readonly depth: number | null
  readonly lines: readonly string[]
}

function toBlocks(markdown: string): readonly Block[] {
  return [...walk(fromMarkdown(markdown) as Node)]
    .filter((node) => node.type === 'paragraph' || node.type === 'heading')
    .map((node) => ({ heading: node.type === 'heading', depth: node.depth ?? null, lines: linesOf(node) }))
    .map((block) => ({ ...block, text: block.lines.join(' ') }))
    .filter((block) => block.text !== '')
}

/** The paragraphs above the first that is no stamp or byline: those of which every line is one. */
function headersOf(blocks: readonly Block[]): readonly Block[] {
  const isHeader = ({ heading, lines }: Block) =>
    !heading && lines.every((line) => readLineUnderTitle(line) !== null)
  const body = blocks.findIndex((block) => !isHeader(block))
  return body === -1 ? blocks : blocks.slice(0, body)
}

/** The first heading of the first rank is the title, unless the front matter has another one. */
function findTitle(blocks: readonly Block[], given: string | null): number {
  return blocks.findIndex(
    ({ depth, text }) => depth === 1 && (given === null || foldTitle(given) === foldTitle(text)),
  )
}

/** One article of Markdown: front matter, title, stamp lines, paragraphs. */
function readMarkdown(markdown: string): Found {
  const { said, rest } = readFrontMatter(markdown)
  const tame = tameMarkdown(rest)
  const blocks = toBlocks(tame.text)
  const title = findTitle(blocks, said.title)
  const untitled = blocks.filter((_, i) => i !== title)
  const headers = headersOf(untitled)
  const lines = mergeHeaders(
    headers.flatMap((block) => block.lines).flatMap((line) => readLineUnderTitle(line) ?? []),
  )
  const laidOut = layOut(untitled.slice(headers.length))
  return {
    ...said,
    title: said.title ?? blocks[title]?.text ?? lines.title,
    published: said.published ?? lines.published,
    updated: said.updated ?? lines.updated,
    source: said.source ?? lines.source,
    byline: said.byline ?? lines.byline,
    url: said.url ?? lines.url,
    body: laidOut,
    issues: [...said.issues, ...tame.issues, ...lines.issues, ...laidOut.issues],
  }
}

/** Markdown, with or without front matter. */
export const markdown: Format = {
  name: 'MARKDOWN',
  endings: ['md', 'markdown'],
  fits: (text) => /^\s{0,1000}(?:---[ \t]{0,20}\n[A-Za-z]\w{0,30}:|#{1,2}\s\S)/.test(text),
  read: (text) => ({ found: [readMarkdown(text)], refused: [] }),
}
