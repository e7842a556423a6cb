import { foldTitle } from '@wiregraph/schema'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Format, Found } from '../found.ts'
import { mergeHeaders, readHeaderLine } from '../newswire/header-line.ts'
import { layOut, type Paragraph } from '../newswire/layout.ts'
import { readFrontMatter } from './front-matter.ts'

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

/** The words of a paragraph: those of links stay, images and markup go. */
function wordsOf(block: Node): string {
  const words: string[] = []
  const stack: Node[] = [...(block.children ?? [])].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (silent.has(node.type)) continue
    words.push(node.type === 'break' ? ' ' : (node.value ?? ''))
    stack.push(...(node.children ?? []).toReversed())
  }
  return words.join('').replace(/\s+/g, ' ').trim()
}

interface Block extends Paragraph {
  readonly depth: number | null
}

function toBlocks(markdown: string): readonly Block[] {
  return [...walk(fromMarkdown(markdown) as Node)]
    .filter((node) => node.type === 'paragraph' || node.type === 'heading')
    .map((node) => ({ text: wordsOf(node), heading: node.type === 'heading', depth: node.depth ?? null }))
    .filter((block) => block.text !== '')
}

/** The paragraphs above the first that is no stamp or byline; each line of them is read for itself. */
function countHeaders(blocks: readonly Block[]): number {
  const body = blocks.findIndex((block) => block.heading || readHeaderLine(block.text) === null)
  return body === -1 ? blocks.length : body
}

export function readMarkdown(markdown: string): Found {
  const { said, rest } = readFrontMatter(markdown)
  const blocks = toBlocks(rest)
  const top = blocks.find((block) => block.depth === 1)?.text ?? null
  const isTitle = (block: Block) =>
    block.depth === 1 && (said.title === null || foldTitle(said.title) === foldTitle(block.text))
  const body = blocks.filter((block, i) => !(isTitle(block) && blocks.findIndex(isTitle) === i))
  const headers = body.slice(0, countHeaders(body))
  const lines = mergeHeaders(headers.flatMap((block) => readHeaderLine(block.text) ?? []))
  const laidOut = layOut(body.slice(headers.length))
  return {
    ...said,
    title: said.title ?? top,
    published: said.published ?? lines.published,
    updated: said.updated ?? lines.updated,
    source: said.source ?? lines.source,
    byline: said.byline ?? lines.byline,
    url: said.url ?? lines.url,
    body: laidOut,
    issues: [...said.issues, ...lines.issues, ...laidOut.issues],
  }
}

/** Markdown, with or without front matter. */
export const markdown: Format = {
  name: 'MARKDOWN',
  endings: ['md', 'markdown'],
  fits: (text) => /^\s{0,1000}(?:---[ \t]{0,20}\n[A-Za-z]\w{0,30}:|#{1,2}\s\S)/.test(text),
  read: (text) => ({ found: [readMarkdown(text)], refused: [] }),
}
