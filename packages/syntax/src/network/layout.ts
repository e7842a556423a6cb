/** Sentences of a batch in one row of positions: each begins with its ROOT, then its tokens. */
export interface Layout {
  readonly sentences: readonly (readonly string[])[]
  /** Position of each sentence's ROOT. */
  readonly starts: readonly number[]
  /** All positions, ROOTs among them. */
  readonly positions: number
}

/** Limits of a batch: more sentences make the recurrent products faster, more positions leave the processor's caches. */
export const MOST_POSITIONS = 384
export const MOST_SENTENCES = 24

/** Lays sentences out in the order given, which should be the longest first. */
export function layOut(sentences: readonly (readonly string[])[]): Layout {
  const starts: number[] = []
  let positions = 0
  for (const { length } of sentences) {
    starts.push(positions)
    positions += length + 1
  }
  return { sentences, starts, positions }
}

/** Groups the numbers of sentences, the longest sentences first, into batches of like length. */
export function batchesOf(lengths: readonly number[]): readonly (readonly number[])[] {
  const order = [...lengths.keys()].sort(
    (one, other) => (lengths[other] as number) - (lengths[one] as number) || one - other,
  )
  const batches: number[][] = []
  let positions = Number.POSITIVE_INFINITY
  for (const at of order) {
    const size = (lengths[at] as number) + 1
    if (positions + size > MOST_POSITIONS || batches.at(-1)?.length === MOST_SENTENCES) {
      batches.push([])
      positions = 0
    }
    batches.at(-1)?.push(at)
    positions += size
  }
  return batches
}

/** How many positions and sentences to have room for. */
export interface Extent {
  readonly positions: number
  readonly sentences: number
}

/** Room for any batch, and for this one when a single sentence is longer: rounded up, so that it seldom grows again. */
export function extentFor({ positions, sentences }: Layout): Extent {
  const longest = positions <= MOST_POSITIONS ? MOST_POSITIONS : 2 ** Math.ceil(Math.log2(positions))
  return { positions: longest, sentences: Math.max(MOST_SENTENCES, sentences.length) }
}

export function hasRoom(extent: Extent | undefined, { positions, sentences }: Layout): boolean {
  return extent !== undefined && extent.positions >= positions && extent.sentences >= sentences.length
}
