import { isHeadless, pointBack } from './anaphors.ts'
import type { Past } from './look-back.ts'
import { type Noted, noteOf } from './noted.ts'
import { resolveOwned } from './owned.ts'
import { pairAt, resolvePair } from './pairs.ts'
import { pronounsOf, resolvePronoun } from './pronouns.ts'
import type { Scene } from './scene.ts'
import type { Setting } from './setting.ts'
import { countriesOf, resolveCountry } from './the-country.ts'

function pairsOf(scene: Scene): Noted[] {
  if (scene.heading) return []
  return scene.words.flatMap((_, i) => {
    const run = pairAt(scene, i)
    return run === null
      ? []
      : [
          noteOf(scene, {
            ...run,
            head: run.last,
            actor: null,
            kind: 'pronoun',
            rule: 'pair',
            stated: false,
            number: 'many',
          }),
        ]
  })
}

function resolveOne(past: Past, noted: Noted): Noted[] {
  if (noted.rule === 'pair') return resolvePair(past, noted)
  if (noted.rule === 'the-country') return [resolveCountry(past, noted)]
  if (noted.kind === 'pronoun') return resolvePronoun(past, noted)
  const found = resolveOwned(past, noted) ?? pointBack(past, noted)
  return isHeadless(found) ? [] : [found]
}

/** All mentions in the order of the text, pronouns and "the fighters" with whom they stand for. */
export function resolve(
  setting: Setting,
  scenes: readonly Scene[],
  found: readonly (readonly Noted[])[],
): Noted[] {
  const done: Noted[] = []
  for (const scene of scenes) {
    const pairs = pairsOf(scene)
    const free = (found[scene.sentence.index] ?? []).filter(
      (n) => !pairs.some((p) => p.first <= n.first && n.last <= p.last),
    )
    const here = [...free, ...pairs, ...countriesOf(scene), ...pronounsOf(scene)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    )
    for (const noted of here) done.push(...resolveOne({ setting, scenes, done }, noted))
  }
  return done
}
