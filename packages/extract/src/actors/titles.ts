import type { ActorLexicon, Role } from '@wiregraph/lexicon'
import { isCapital, type Scene } from './scene.ts'

/** Words before a name that say what its bearer is. */
export interface Title {
  readonly first: number
  readonly last: number
  /** "major general"; null for a mere courtesy. */
  readonly text: string | null
  readonly role: Role | null
}

function rankAt(lexicon: ActorLexicon, scene: Scene, at: number): Title | null {
  if (!isCapital(scene.words[at])) return null
  for (const length of [3, 2, 1]) {
    const key = scene.folded.slice(at, at + length).join(' ')
    const rank = lexicon.ranks.get(key)
    if (rank === undefined) continue
    const role = lexicon.roles.all.find(({ phrase }) => phrase === rank) ?? null
    return { first: at, last: at + length - 1, text: rank, role }
  }
  return null
}

function courtesyAt(lexicon: ActorLexicon, scene: Scene, at: number): Title | null {
  if (!isCapital(scene.words[at])) return null
  for (const length of [2, 1]) {
    const key = scene.folded.slice(at, at + length).join(' ')
    if (lexicon.courtesy.has(key)) return { first: at, last: at + length - 1, text: null, role: null }
  }
  return null
}

function roleAt(lexicon: ActorLexicon, scene: Scene, at: number): Title | null {
  const found = lexicon.roles.startingAt(scene.lemmas, at)
  if (!found || found.role.kind === 'ARMED_GROUP') return null
  return { first: at, last: found.last, text: found.role.phrase, role: found.role }
}

/** The title that starts at a token. */
export function titleAt(lexicon: ActorLexicon, scene: Scene, at: number): Title | null {
  return rankAt(lexicon, scene, at) ?? roleAt(lexicon, scene, at) ?? courtesyAt(lexicon, scene, at)
}

/** Titles one after the other, "spokesman Maj. Gen.", six at most. */
export function titlesFrom(lexicon: ActorLexicon, scene: Scene, at: number): Title[] {
  const out: Title[] = []
  for (let i = at; out.length < 6; ) {
    const title = titleAt(lexicon, scene, i)
    if (title === null) break
    out.push(title)
    i = title.last + 1
  }
  return out
}
