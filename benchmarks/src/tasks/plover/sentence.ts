import { extract, type Tools, type TriggerWord, triggerWordsOf } from '@wiregraph/extract'
import type { Extraction } from '@wiregraph/schema'
import type { Token } from '@wiregraph/syntax'
import { articleOf } from '../../article-of.ts'
import type { Input } from '../../task.ts'

/** A row of the test set as we read it. */
export interface Sentence {
  readonly text: string
  readonly extraction: Extraction
  /** Every event word, also those that became no report. */
  readonly words: readonly TriggerWord[]
  /** All tokens of the text; heads are indices into this list, -1 at a root. */
  readonly tokens: readonly Token[]
}

/** The tokens of several sentences in one list. */
function tokensOf(text: string, { annotator }: Tools): Token[] {
  const out: Token[] = []
  for (const { tokens } of annotator.annotate(text)) {
    const base = out.length
    out.push(...tokens.map((t) => (t.head < 0 ? t : { ...t, head: t.head + base })))
  }
  return out
}

export function readSentence(input: Input, tools: Tools): Sentence {
  const article = articleOf(input)
  return {
    text: input.text,
    extraction: extract(article, tools),
    words: triggerWordsOf(article, tools),
    tokens: tokensOf(input.text, tools),
  }
}
