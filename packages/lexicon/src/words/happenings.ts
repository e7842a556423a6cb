import { readFileSync } from 'node:fs'

/** Which words tell of one kind of happening: "murder", "slay", "killer". */
export interface HappeningLexicon {
  /** The first word of its kind, for a dictionary form in lower case, a verb with its particle joined by a hyphen. */
  readonly kindOf: (word: string) => string | null
}

/** Reads data/words/happenings.txt. Throws an Error with the line where a word stands a second time. */
export function loadHappenings(): HappeningLexicon {
  const file = readFileSync(new URL('../../data/words/happenings.txt', import.meta.url), 'utf8')
  const kinds = new Map<string, string>()
  for (const [i, line] of file.split('\n').entries()) {
    if (line.startsWith('#') || line.trim() === '') continue
    const words = line.trim().split(/ +/)
    for (const word of words) {
      if (kinds.has(word))
        throw new Error(
          `data/words/happenings.txt:${i + 1}: "${word}" stands in the kind of "${kinds.get(word)}" too`,
        )
      kinds.set(word, words[0] ?? word)
    }
  }
  return { kindOf: (word) => kinds.get(word) ?? null }
}
