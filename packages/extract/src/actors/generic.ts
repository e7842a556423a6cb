import type { Role } from '@wiregraph/lexicon'
import type { ActorKind } from '@wiregraph/schema'
import type { Identity } from './cast.ts'
import type { Labels } from './labels.ts'
import { faith, type Phrase } from './role-phrase.ts'
import type { Setting } from './setting.ts'

const plural = (word: string) =>
  /(?:s|sh|ch|x)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /man$/.test(word) && word !== 'german'
        ? word.replace(/man$/, 'men')
        : `${word}s`
export const steady =
  /(?:police|air force|navy|national guard|presidential guard|coast guard|coastguard|council|commission|municipality|personnel|people|media|staff|crew|opposition|leadership|military|army|clergy|public|judiciary|cabinet|parliament|government|population|crowd|enforcement|wounded|injured|dead|accused|mujahideen|mujahedeen|embassy|television|tv|radio|press|society|community)$/
const irregular: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  wife: 'wives',
  thief: 'thieves',
  schoolchild: 'schoolchildren',
}

const groupName = (words: string) => {
  const last = words.split(' ').at(-1) ?? words
  const many = irregular[last] ?? (steady.test(last) ? last : plural(last))
  return [...words.split(' ').slice(0, -1), many].join(' ')
}

/** Ethnic and religious words right before the role: "Shiite militias", "Kurdish fighters". */
function peopleWord(setting: Setting, labels: Labels, { start, first }: Phrase): string | null {
  for (let i = first - 1; i >= start; i--) {
    const word = labels.scene.words[i] ?? ''
    const known = setting.lexicon.gazetteer.regionOfAdjective(word) !== null || faith.test(word.toLowerCase())
    if (known && labels.at.get(i)?.type !== 'country') return word
  }
  return null
}

/** "a spokesman" is a person; "leaders" are of the government or of no known kind. */
const genericKind = ({ kind, sector }: Role, many: boolean): ActorKind =>
  kind !== 'PERSON' || !many
    ? kind
    : sector === 'GOV'
      ? 'GOVERNMENT'
      : sector === 'MIL'
        ? 'MILITARY'
        : 'OTHER'

/** A group that nothing ties to a name: its country is the phrase's, else the story's. `words` are its own, folded. */
export function genericIdentity(setting: Setting, labels: Labels, phrase: Phrase, words: string): Identity {
  const { role } = phrase
  const own = words.replace(/^(?:suspected|alleged) /, '')
  const country = phrase.country ?? phrase.owner?.identity.country ?? setting.country
  const people = peopleWord(setting, labels, phrase)
  const one = (role.kind === 'PERSON' && !phrase.many) || own.endsWith(' ministry')
  const named = one ? own : groupName(own)
  const called = [people?.toLowerCase(), role.kind === 'PERSON' ? named : own]
    .filter((w) => w !== undefined)
    .join(' ')
  const spelled = people === null ? named : `${people} ${named}`
  return {
    key: `generic:${country ?? '-'}:${called}`,
    name: country === null ? spelled : `${setting.lexicon.adjectiveOf(country)} ${spelled}`,
    kind: genericKind(role, phrase.many),
    sector: role.sector,
    country,
    generic: true,
    canonical: false,
    memberOf: null,
  }
}
