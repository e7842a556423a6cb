import { tokenAt } from '../document/tree.ts'
import { stateIdentity } from './cast.ts'
import { before, only, type Past } from './look-back.ts'
import { isSubject, type Noted, noteOf } from './noted.ts'
import { type Scene, textOf } from './scene.ts'

const words = /^(?:country|nation|kingdom|republic)$/

/** "The country has closed its border": a country that acts, not yet resolved. */
export function countriesOf(scene: Scene): Noted[] {
  if (scene.heading) return []
  return scene.words.flatMap((_, i) => {
    const token = tokenAt(scene.tree, i)
    const said = words.test(scene.folded[i] ?? '') && /^(?:the|this)$/.test(scene.folded[i - 1] ?? '')
    const acts =
      isSubject(scene, i) && token.deprel === 'nsubj' && tokenAt(scene.tree, token.head).upos === 'VERB'
    if (!said || !acts) return []
    const run = { first: i - 1, last: i, head: i }
    return [
      noteOf(scene, {
        ...run,
        actor: null,
        kind: 'role',
        rule: 'the-country',
        stated: false,
        number: 'body',
      }),
    ]
  })
}

/** The only country named in the sentence or the two before; else the one the story is about. */
export function resolveCountry(past: Past, at: Noted): Noted {
  const { setting } = past
  const named = before(past, at, 2).filter(({ identity }) => identity.kind === 'STATE')
  const found = only(named)
  if (found !== null) return { ...at, actor: found.noted.actor }
  if (named.length > 0 || setting.country === null) return at
  const state = stateIdentity(setting.lexicon, setting.country)
  const quote = textOf(setting.doc, at)
  return { ...at, actor: setting.cast.refer(state, { name: state.name, rule: 'the-country', quote }) }
}
