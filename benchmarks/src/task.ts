import type { Tools } from '@wiregraph/extract'

/** A document of a test set as a system may see it: no gold annotation. */
export interface Input {
  readonly id: string
  readonly text: string
  readonly title?: string
  /** Day it was written on, YYYY-MM-DD or an instant. */
  readonly date?: string
  readonly dct?: string
  readonly domain?: string
  readonly publisher?: string
  readonly source?: string
  readonly url?: string
  /** The actors of each event whose type is asked, where the scorer's own `--inputs` gives them. */
  readonly dyads?: readonly Dyad[]
}

export interface Dyad {
  readonly sources: readonly string[]
  readonly targets: readonly string[]
}

/** A test set whose documents are read one by one and judged by a scorer that lies with it. */
export interface Task {
  readonly name: string
  /** Path of the scorer under the folder of scorers. */
  readonly scorer: string
  /** Ask the scorer's own `--inputs` too for what is given besides the text. */
  readonly given?: boolean
  /** What else the scorer is told, e.g. how mentions are matched. */
  readonly options?: readonly string[]
  /** One prediction a document, in the scorer's format. */
  readonly predict: (inputs: readonly Input[], tools: Tools) => readonly object[]
}

/** What a run is asked for. */
export interface Request {
  /** Files of the test set, as they lie on disk. */
  readonly files: readonly string[]
  /** Folder of the scorers. */
  readonly scorers: string
  readonly json: boolean
}

/** Measures one task and prints the figures. */
export type Run = (request: Request) => Promise<void>
