import type {
  ActorKind,
  Article,
  CountRange,
  Harm,
  Place,
  PlacePrecision,
  PlaceRelation,
  TimeSpan,
} from '@wiregraph/schema'
import type { Token } from '@wiregraph/syntax'

/** A paragraph of Article.text. Offsets, here and below, are UTF-16 units into Article.text. */
export interface Block {
  readonly kind: 'dateline' | 'heading' | 'body'
  readonly start: number
  readonly end: number
  /** Index into Article.sections. */
  readonly section: number
}

/** A parsed sentence with its place in the article. `index` is its position in Doc.sentences. */
export interface DocSentence {
  readonly index: number
  readonly block: number
  readonly start: number
  readonly end: number
  /** Token offsets are into Article.text, heads are indices into this list. */
  readonly tokens: readonly Token[]
}

/** The annotated working object: what every step reads. A step returns its layer and never edits another's. */
export interface Doc {
  readonly article: Article
  /** Day from which relative times count; null where the article gives none. */
  readonly writtenOn: string | null
  readonly blocks: readonly Block[]
  readonly sentences: readonly DocSentence[]
}

/** A run of tokens of one sentence: `first` to `last`, both included, with its offsets. */
export interface TokenRun {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
}

/** A run that is the name of a person or an organisation. */
export interface BearerRun extends TokenRun {
  readonly bearer: ActorKind
}

/** A time expression, and the interval it stands for. */
export interface TimeMention extends TokenRun {
  /** Null for a duration, a set, or an expression that cannot be placed on the calendar. */
  readonly value: TimeSpan | null
  /** date: can place an event; duration: "for three days"; set: "every Friday"; age: "30-year-old". */
  readonly kind: 'date' | 'duration' | 'set' | 'age'
  /** TIMEX3 value, e.g. 2014-06-23, 2014-W25, P3D; null where the words cannot be placed. */
  readonly timex: string | null
  readonly rule: string
}

/** A name of a place, resolved or not. */
export interface PlaceMention extends TokenRun {
  /** Id of the place; null only for an adjective whose country is unknown. */
  readonly place: string | null
  /** name: "Goma"; adjective: "Chadian" (points to a country, is never the place of an event). */
  readonly kind: 'name' | 'adjective'
  /** How the words around it relate it to what happens: "west of X", "70 km from X" make X a reference only. */
  readonly relation: PlaceRelation
  readonly precision: PlacePrecision
  /** Only a point of reference ("from the borders of Jordan"), never itself where something happens. */
  readonly reference: boolean
  readonly rule: string
}

/** A place inside the name of an organisation: where that is from, "[Goma] Police"; nothing happens there. */
export interface EmbeddedPlace extends TokenRun {
  readonly place: Place
}

/** A count of people: "at least 12 soldiers", "dozens of villagers", "another nine people". */
export interface QuantityMention extends TokenRun {
  readonly count: CountRange
  /** The counted group in the text's words, e.g. "prisoners"; null where none is named. */
  readonly group: string | null
  /** "another 34": adds to the count before. */
  readonly additional: boolean
  /** "bringing the toll to 90": replaces the counts before. */
  readonly total: boolean
  readonly harm: Harm | null
  readonly rule: string
}

/** A noun phrase or pronoun that stands for a person, a group, an organisation or a state. */
export interface ActorMention extends TokenRun {
  /** Token index of the phrase's head word. */
  readonly head: number
  /** Id of the actor it was resolved to; null when it was left open ("they" without clear antecedent). */
  readonly actor: string | null
  /**
   * name: "Ana Prieto", "the Northern Front"; role: "the prime minister", "Chadian police"; generic: "militants", "prisoners";
   * pronoun: "they"; demonym: "Chadian" or a capital that stands for its government.
   */
  readonly kind: 'name' | 'role' | 'generic' | 'pronoun' | 'demonym'
  /** False where it was carried on from another mention (pronoun, "the group"). */
  readonly stated: boolean
  readonly rule: string
}

/** Words that somebody is quoted or reported as saying, and who said them when. */
export interface AttributionMention {
  readonly sentence: number
  /** The attributing words, e.g. "security officials told CNN on Sunday": never part of an event. */
  readonly frame: TokenRun
  /** The speaker's noun phrase, e.g. "security officials"; null for "it was reported". */
  readonly speaker: TokenRun | null
  readonly actor: string | null
  readonly anonymous: boolean
  /** Day of saying; null where none is given. */
  readonly saidOn: string | null
  /** Sentence indices and token ranges (first to last, both included) that are said. */
  readonly content: readonly { readonly sentence: number; readonly first: number; readonly last: number }[]
  readonly rule: string
}
