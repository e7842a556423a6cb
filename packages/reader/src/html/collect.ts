import { RefusedInput } from '@wiregraph/schema'
import { Parser } from 'htmlparser2'
import { type Attributes, blockTags, containerTags, holdsByline, silent, standsApart } from './elements.ts'
import type { Block, Page, PageTime, Range } from './page.ts'

type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** An open element. */
interface Frame {
  readonly tag: string
  readonly range: Draft<Range> | null
  /** Its byline begins at this length of the caught text; -1 where it holds none. */
  readonly byline: number
}

interface State {
  readonly stack: Frame[]
  readonly blockTagsOpen: string[]
  readonly blocks: Block[]
  readonly ranges: Range[]
  readonly meta: Map<string, string>
  readonly times: PageTime[]
  readonly jsonLd: string[]
  parts: string[]
  linked: number
  bold: number
  /** Open silent elements, links, bold runs, pre elements. */
  silent: number
  links: number
  bolds: number
  pres: number
  /** Where the text of a special element goes: the page's title, or data. */
  catching: 'title' | 'jsonLd' | null
  caught: string
  author: string | null
  title: string | null
  canonical: string | null
  language: string | null
  byline: string | null
}

const boldTags = new Set(['b', 'strong'])
/** White space of HTML; what else \s means (a byte order mark) is not space. */
const spaces = /[ \t\n\r\f\u00a0]+/g
const longestByline = 200
/** The parser's own stack makes time grow as the square of the depth: two seconds at this one. */
const deepest = 100_000

function newState(): State {
  return {
    stack: [],
    blockTagsOpen: [],
    blocks: [],
    ranges: [],
    meta: new Map(),
    times: [],
    jsonLd: [],
    parts: [],
    linked: 0,
    bold: 0,
    silent: 0,
    links: 0,
    bolds: 0,
    pres: 0,
    catching: null,
    caught: '',
    author: null,
    title: null,
    canonical: null,
    language: null,
    byline: null,
  }
}

/** Ends the current block; two <br> in a row part paragraphs, one is a space, and <pre> keeps its lines. */
function flush(state: State): void {
  if (state.parts.length === 0) return
  const tag = state.blockTagsOpen.at(-1) ?? 'body'
  const text = state.parts.join('')
  const pieces =
    tag === 'pre' ? [text] : text.split(/\n[ ]?\n/).map((piece) => piece.replace(spaces, ' ').trim())
  for (const piece of pieces) {
    const share = piece.length / Math.max(1, text.length)
    if (piece.trim() !== '') {
      state.blocks.push({ tag, text: piece, linked: state.linked * share, bold: state.bold * share })
    }
  }
  state.parts = []
  state.linked = 0
  state.bold = 0
}

function readMeta(state: State, attributes: Attributes): void {
  const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase().slice(0, 60)
  const content = attributes.content?.trim().slice(0, 2000)
  if (key !== '' && content && !state.meta.has(key)) state.meta.set(key, content)
}

/** Names of elements that hold the stamp of a page. */
const stampNames =
  /(?:^|[\s_-])(?:date|time|timestamp|datetime|published|pubdate|posted|updated|modified)(?:$|[\s_-])/i

function readTime(state: State, tag: string, attributes: Attributes): void {
  const { itemprop = '', datetime, content, title, class: names = '' } = attributes
  const dated = /^date(?:published|modified|created)$/i.test(itemprop)
  const named = tag === 'abbr' || stampNames.test(names.slice(0, 200))
  const stamp = attributes['data-timestamp'] ?? attributes['data-time'] ?? attributes['data-datetime']
  const hidden = named ? (stamp ?? (tag === 'abbr' ? title : undefined)) : undefined
  const value = datetime ?? (dated ? content : undefined) ?? hidden
  if (!value || (tag !== 'time' && !dated && hidden === undefined) || state.times.length > 50) return
  const updated = /modif|updat/i.test(`${itemprop} ${names.slice(0, 200)}`)
  state.times.push({ value: value.slice(0, 100), updated })
}

function readHead(state: State, tag: string, attributes: Attributes): void {
  if (tag === 'meta') readMeta(state, attributes)
  if (tag === 'html') state.language ??= attributes.lang ?? null
  if (tag === 'link' && /\bcanonical\b/i.test(attributes.rel?.slice(0, 50) ?? '')) {
    state.canonical ??= attributes.href?.slice(0, 2000) ?? null
  }
  const data = tag === 'script' && /ld\+json/i.test(attributes.type?.slice(0, 60) ?? '')
  if (data || (tag === 'title' && state.title === null)) {
    state.catching = data ? 'jsonLd' : 'title'
    state.caught = ''
  }
}

function openRange(state: State, tag: string, attributes: Attributes): Draft<Range> | null {
  const apart = standsApart(tag, attributes)
  const marked = /\barticlebody\b/i.test(attributes.itemprop ?? '')
  if (apart === null && !marked && !containerTags.has(tag)) return null
  const range = { tag, first: state.blocks.length, end: state.blocks.length, marked, apart }
  state.ranges.push(range)
  return range
}

function open(state: State, tag: string, attributes: Attributes): void {
  readHead(state, tag, attributes)
  readTime(state, tag, attributes)
  if (blockTags.has(tag)) {
    flush(state)
    state.blockTagsOpen.push(tag)
  }
  if (tag === 'br') state.parts.push('\n')
  if (silent.has(tag)) state.silent++
  if (tag === 'a') state.links++
  if (tag === 'pre') state.pres++
  if (boldTags.has(tag)) state.bolds++
  const catches = state.byline === null && state.author === null && holdsByline(attributes) && tag !== 'meta'
  if (catches) state.author = ''
  if (state.stack.length >= deepest) {
    throw new RefusedInput(
      'HTML_TOO_DEEP',
      `expected tags nested at most ${deepest} deep, found more: save the text alone`,
    )
  }
  state.stack.push({ tag, range: openRange(state, tag, attributes), byline: catches ? 0 : -1 })
}

function endCatching(state: State): void {
  if (state.catching === 'title') state.title = state.caught.replace(/\s+/g, ' ').trim() || null
  if (state.catching === 'jsonLd' && state.jsonLd.length < 20) state.jsonLd.push(state.caught)
  state.catching = null
}

function endByline(state: State): void {
  const name = (state.author ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:?\s/i, '')
  state.author = null
  if (name !== '' && name.length <= longestByline) state.byline = name
}

function close(state: State, tag: string): void {
  const frame = state.stack.pop()
  if (tag === 'script' || tag === 'title') endCatching(state)
  if (blockTags.has(tag)) {
    flush(state)
    state.blockTagsOpen.pop()
  }
  if (silent.has(tag)) state.silent--
  if (tag === 'a') state.links--
  if (tag === 'pre') state.pres--
  if (boldTags.has(tag)) state.bolds--
  if (frame?.byline === 0) endByline(state)
  if (frame?.range) frame.range.end = state.blocks.length
}

function addText(state: State, data: string): void {
  if (state.catching !== null) {
    if (state.caught.length < 1_000_000) state.caught += data
    return
  }
  if (state.silent > 0) return
  if (state.author !== null && state.author.length <= longestByline) state.author += data
  state.parts.push(state.pres > 0 ? data : data.replace(spaces, ' '))
  const letters = data.trim().length
  if (state.links > 0) state.linked += letters
  if (state.bolds > 0) state.bold += letters
}

/** Reads a page in one pass, without a tree, so that pages of tens of thousands of nested tags do no harm. Throws RefusedInput HTML_TOO_DEEP. */
export function collect(html: string): Page {
  const state = newState()
  const whole: Draft<Range> = { tag: 'body', first: 0, end: 0, marked: false, apart: null }
  state.ranges.push(whole)
  const parser = new Parser({
    onopentag: (tag, attributes) => open(state, tag, attributes),
    onclosetag: (tag) => close(state, tag),
    ontext: (data) => addText(state, data),
  })
  parser.write(html)
  parser.end()
  flush(state)
  whole.end = state.blocks.length
  return state
}
