import type { Block, Page, Range } from './page.ts'

/** Letters of prose a block holds: links count against it, headings and short scraps not at all. */
export function proseIn({ tag, text, linked }: Block): number {
  const prose = tag === 'p' || tag === 'pre' || (text.length >= 80 && !/^h\d$/.test(tag))
  return prose && text.length >= 25 ? Math.max(0, text.length - 1.5 * linked) : 0
}

type Measure = (range: Pick<Range, 'first' | 'end'>) => number

/** Sums up before each block, so that the measure of any range is one subtraction. Blocks that stand apart count 0. */
function measureBy(
  blocks: readonly Block[],
  apart: readonly boolean[],
  weigh: (block: Block) => number,
): Measure {
  const sums = [0]
  for (const [i, block] of blocks.entries()) sums.push((sums[i] ?? 0) + (apart[i] ? 0 : weigh(block)))
  return ({ first, end }) => (sums[end] ?? 0) - (sums[first] ?? 0)
}

function mark(length: number, ranges: readonly Range[]): boolean[] {
  const edges = new Array<number>(length + 1).fill(0)
  for (const { first, end } of ranges) {
    edges[first] = (edges[first] ?? 0) + 1
    edges[end] = (edges[end] ?? 0) - 1
  }
  let open = 0
  return edges.slice(0, length).map((edge) => {
    open += edge
    return open > 0
  })
}

/**
 * Which blocks stand apart from the article. A class name alone ("has-sidebar") does not take out an element that
 * holds two fifths of the page's prose.
 */
function findApart({ blocks, ranges }: Page): readonly boolean[] {
  const sure = ranges.filter((range) => range.apart === 'sure')
  const measure = measureBy(blocks, mark(blocks.length, sure), proseIn)
  const all = measure({ first: 0, end: blocks.length })
  const small = (range: Range) => measure(range) < all * 0.4
  const perhaps = ranges.filter((range) => range.apart === 'perhaps' && small(range))
  return mark(blocks.length, [...sure, ...perhaps])
}

const largest = (ranges: readonly Range[], measure: (range: Range) => number): Range | null =>
  ranges.reduce<Range | null>(
    (best, range) => (best === null || measure(range) > measure(best) ? range : best),
    null,
  )

/** The range that directly holds each range; ranges come in the order in which they open. */
function findParents(ranges: readonly Range[]): readonly (Range | undefined)[] {
  const open: Range[] = []
  return ranges.map((range) => {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= range.first) open.pop()
    const parent = open.at(-1)
    open.push(range)
    return parent
  })
}

/** Scores as Readability gives them: the prose right inside a range, half of its children's, a third of theirs. */
function densest(ranges: readonly Range[], measure: Measure): Range | null {
  const parents = findParents(ranges)
  const parentOf = new Map(ranges.map((range, i) => [range, parents[i]]))
  const own = new Map(ranges.map((range) => [range, measure(range)]))
  for (const [i, range] of ranges.entries()) {
    const parent = parents[i]
    if (parent) own.set(parent, (own.get(parent) ?? 0) - measure(range))
  }
  const scores = new Map<Range, number>()
  for (const range of ranges) {
    let holder: Range | undefined = range
    for (const weight of [1, 1 / 2, 1 / 3]) {
      if (holder === undefined) break
      scores.set(holder, (scores.get(holder) ?? 0) + (own.get(range) ?? 0) * weight)
      holder = parentOf.get(holder)
    }
  }
  return largest(ranges, (range) => scores.get(range) ?? 0)
}

/** The smallest range around `range` that holds a fifth more prose and little else more; or itself. */
function widen(range: Range, ranges: readonly Range[], measure: Measure, measureAll: Measure): Range {
  const around = ranges.filter(
    (r) => r.first <= range.first && r.end >= range.end && measure(r) >= 1.2 * measure(range),
  )
  const next = around.reduce<Range | null>(
    (a, b) => (a === null || b.end - b.first < a.end - a.first ? b : a),
    null,
  )
  if (next === null) return range
  const [prose, all] = [measure(next) - measure(range), measureAll(next) - measureAll(range)]
  return prose >= all * 0.7 ? next : range
}

/**
 * The part of a page that is the article: what microdata marks, else the largest <article>, else the densest element
 * of <main> or of the page. Returns the blocks of it that do not stand apart, in order.
 */
export function chooseBody(page: Page): readonly Block[] {
  const apart = findApart(page)
  const measure = measureBy(page.blocks, apart, proseIn)
  const measureAll = measureBy(page.blocks, apart, ({ text }) => text.length)
  const all = measure({ first: 0, end: page.blocks.length })
  const enough = (range: Range | null) => range !== null && measure(range) >= all * 0.4 && measure(range) > 0
  const marked = largest(
    page.ranges.filter((range) => range.marked),
    measure,
  )
  const article = largest(
    page.ranges.filter((range) => range.tag === 'article'),
    measure,
  )
  const main = largest(
    page.ranges.filter((range) => range.tag === 'main'),
    measure,
  )
  const ranges = page.ranges.filter(
    (r) => !main || !enough(main) || (r.first >= main.first && r.end <= main.end),
  )
  const dense = densest(ranges, measure)
  const body = [marked, article].find(enough) ?? (dense && widen(dense, ranges, measure, measureAll))
  const { first, end } = body && measure(body) > 0 ? body : { first: 0, end: page.blocks.length }
  const chosen = page.blocks.slice(first, end).filter((_, i) => !apart[first + i])
  return chosen.length > 0 ? chosen : page.blocks.filter((_, i) => !apart[i])
}
