import { readFileSync } from 'node:fs'

/** One syntactic word of a treebank. */
export interface GoldToken {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** Index of the head, -1 at the root. */
  readonly head: number
  readonly deprel: string
  readonly spaceAfter: boolean
}

export interface GoldSentence {
  /** True at the first sentence of a document. */
  readonly opensDocument: boolean
  readonly tokens: readonly GoldToken[]
}

interface Range {
  readonly end: number
  readonly spaceAfter: boolean
}

function readTokens(lines: readonly string[]): readonly GoldToken[] {
  const tokens: GoldToken[] = []
  let range: Range = { end: 0, spaceAfter: true }
  for (const line of lines) {
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '', deprel = '', , misc = ''] =
      line.split('\t')
    const spaceAfter = !misc.includes('SpaceAfter=No')
    const [, last] = id.split('-')
    if (last !== undefined) range = { end: Number(last), spaceAfter }
    else if (!id.includes('.')) {
      const number = Number(id)
      const inner = number < range.end
      const space = inner ? false : number === range.end ? range.spaceAfter : spaceAfter
      tokens.push({ form, lemma, upos, xpos, head: Number(head) - 1, deprel, spaceAfter: space })
    }
  }
  return tokens
}

/** Reads CoNLL-U text: words only, multiword tokens as the words they hold. */
export function parseConllu(text: string): readonly GoldSentence[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({
      opensDocument: lines.some((line) => line.startsWith('# newdoc')),
      tokens: readTokens(lines.filter((line) => !line.startsWith('#'))),
    }))
    .filter(({ tokens }) => tokens.length > 0)
}

export function readConllu(path: string): readonly GoldSentence[] {
  return parseConllu(readFileSync(path, 'utf8'))
}
