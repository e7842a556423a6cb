import type { Token, Upos } from '@wiregraph/syntax'
import type { DocSentence } from '../src/doc.ts'
import { type Tree, treeOf } from '../src/document/tree.ts'

/**
 * Tokens of a sentence written down as `word/UPOS/XPOS/lemma/head/relation`, heads counted from 0 and -1 for the root;
 * one blank between words.
 */
export function tokensOf(rows: string): Token[] {
  let at = 0
  return rows
    .trim()
    .split(/\s+/)
    .map((row) => {
      const [text = '', upos = 'X', xpos = '', lemma = '', head = '-1', deprel = 'dep'] = row.split('/')
      const start = at
      at += text.length + 1
      return {
        text,
        start,
        end: start + text.length,
        upos: upos as Upos,
        xpos,
        lemma,
        head: Number(head),
        deprel,
      }
    })
}

export function treeFrom(rows: string): Tree {
  const tokens = tokensOf(rows)
  const sentence: DocSentence = { index: 0, block: 0, start: 0, end: tokens.at(-1)?.end ?? 0, tokens }
  return treeOf(sentence)
}
