import type { EventType, InstrumentKind, ObjectKind } from '@wiregraph/schema'
import type { TriggerBlock } from './block.ts'

/** One word or phrase of a block, ready to be matched at its head word. */
export interface TriggerRow {
  /** `<type>.<block id>`, e.g. `coerce.seize-ground`: the rule of the reports it makes. */
  readonly rule: string
  readonly type: EventType
  readonly part: 'verb' | 'noun' | 'adjective'
  /** Dictionary form of the head word. */
  readonly head: string
  /** verb: particles and prepositions that follow; noun: words that stand right before the head. */
  readonly rest: readonly string[]
  /** noun: word of an of-phrase, e.g. exchange + of + fire. */
  readonly of: string | null
  /** verb: the entries of `with` that are several words, hyphens being words of their own. */
  readonly withPhrases: readonly (readonly string[])[]
  readonly block: TriggerBlock
}

export interface LightVerbs {
  /** The subject does what the noun names: "carried out an attack". Verb to its particles. */
  readonly subjectActs: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly subjectSuffers: ReadonlyMap<string, readonly (readonly string[])[]>
  /** The noun is the subject: "talks began". */
  readonly eventIsSubject: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** The trigger lexicon: event words, classes of argument words, and the small word lists of the matcher. */
export interface TriggerLexicon {
  /** Rows by head word, longest phrase first. */
  readonly rows: ReadonlyMap<string, readonly TriggerRow[]>
  readonly blocks: readonly {
    readonly rule: string
    readonly type: EventType
    readonly block: TriggerBlock
  }[]
  /** Regular forms of every verb of the lexicon to its dictionary form, so that no lemmatizer has to know them. */
  readonly verbForms: ReadonlyMap<string, string>
  /** Past forms that are no regular ones, to their verb. */
  readonly irregular: ReadonlyMap<string, string>
  /** The same for nouns, those of the classes included. */
  readonly nounForms: ReadonlyMap<string, string>
  /** Class to head words. */
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  /** Governing word to the modality it gives, several where it depends on the parse; first listed wins. */
  readonly governors: ReadonlyMap<string, string>
  readonly light: LightVerbs
  /** Word to the mode of violence it tells; in order of strength. */
  readonly modeWords: ReadonlyMap<string, { readonly mode: string; readonly rank: number }>
  /** Word lists of shared/words.yaml. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>
  /** Head word of a thing to its kind: `house`, `power line`. */
  readonly objects: ReadonlyMap<string, ObjectKind>
  /** Head word of a weapon or means to its kind. */
  readonly instruments: ReadonlyMap<string, InstrumentKind>
  /** Word to PLOVER contexts. */
  readonly contexts: ReadonlyMap<string, readonly string[]>
}
