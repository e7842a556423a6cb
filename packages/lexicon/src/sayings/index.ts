import { z } from 'zod'
import { checkYaml, readYaml, slashed, spaced } from '../yaml.ts'

const SayingFile = z.strictObject({
  say: spaced,
  tell: spaced,
  also: spaced,
  phrases: slashed,
  texts: slashed,
  anonymous: slashed,
  listeners: slashed,
})

/** Ways of saying: dictionary forms, lower case. */
export interface SayingLexicon {
  /** Verbs that report in every use with a speaker. */
  readonly say: ReadonlySet<string>
  /** Verbs whose object is the listener. */
  readonly tell: ReadonlySet<string>
  /** Verbs that report only where a clause or a quotation is what is said. */
  readonly also: ReadonlySet<string>
  /** Phrases as word lists: ["according", "to"]. */
  readonly phrases: readonly (readonly string[])[]
  /** Texts that say something: "statement". */
  readonly texts: ReadonlySet<string>
  readonly anonymous: ReadonlySet<string>
  readonly listeners: ReadonlySet<string>
}

/** Reads data/sayings. Throws an Error with file and line where it is not of the format or a verb stands twice. */
export function loadSayings(): SayingLexicon {
  const file = readYaml('sayings/sayings.yaml')
  const words = checkYaml(file, SayingFile)
  const verbs = [...words.say, ...words.tell, ...words.also]
  const twice = verbs.find((verb, i) => verbs.indexOf(verb) !== i)
  if (twice !== undefined) throw new Error(`${file.name}:${file.lineOf(['also'])}: "${twice}" stands twice`)
  return {
    say: new Set(words.say),
    tell: new Set(words.tell),
    also: new Set(words.also),
    phrases: words.phrases.map((phrase) => phrase.split(' ')),
    texts: new Set(words.texts),
    anonymous: new Set(words.anonymous),
    listeners: new Set(words.listeners),
  }
}
