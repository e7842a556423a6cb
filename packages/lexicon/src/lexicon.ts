import { type ActorLexicon, loadActors } from './actors/index.ts'
import { type Gazetteer, loadGazetteer } from './places/index.ts'
import { loadSayings, type SayingLexicon } from './sayings/index.ts'
import { loadTriggers, type TriggerLexicon } from './triggers/index.ts'
import { type HappeningLexicon, loadHappenings } from './words/happenings.ts'
import { loadWords, type WordLexicon } from './words/index.ts'

/** All the words that reading an article needs. */
export interface Lexicon {
  readonly gazetteer: Gazetteer
  readonly actors: ActorLexicon
  readonly sayings: SayingLexicon
  readonly triggers: TriggerLexicon
  readonly words: WordLexicon
  readonly happenings: HappeningLexicon
}

let loaded: Lexicon | null = null

/**
 * Reads and checks all data files, once a process. Throws an Error with file and place where one is wrong.
 */
export function loadLexicon(): Lexicon {
  if (loaded === null) {
    const gazetteer = loadGazetteer()
    loaded = {
      gazetteer,
      actors: loadActors(gazetteer),
      sayings: loadSayings(),
      triggers: loadTriggers(),
      words: loadWords(),
      happenings: loadHappenings(),
    }
  }
  return loaded
}
