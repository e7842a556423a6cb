import { tokenAt } from '../document/tree.ts'
import { bodyIdentity, type Identity } from './cast.ts'
import { genericIdentity } from './generic.ts'
import type { Labels } from './labels.ts'
import { ministryIdentity } from './organisations.ts'
import type { Phrase } from './role-phrase.ts'
import { isNoun } from './scene.ts'
import type { Setting } from './setting.ts'

const wholes = new Set(['ARMED_GROUP', 'PARTY', 'MILITARY', 'POLICE'])

/** Folded words of the phrase from its role on: "security force". */
export const headWords = (labels: Labels, { first, head, role }: Phrase): string =>
  role.pieces.length > 1
    ? role.pieces.join(' ')
    : [...labels.scene.folded.slice(first, head), role.phrase].join(' ')

function ofNamed(phrase: Phrase): { identity: Identity; rule: string } | null {
  const { named, role, many } = phrase
  if (named === null) return null
  const whole = named.identity
  if (role.kind === 'MEDIA' && whole.kind !== 'MEDIA') return null
  if (
    wholes.has(whole.kind) &&
    !role.office &&
    (role.member || role.body !== null || role.kind === 'PARTY')
  ) {
    return { identity: whole, rule: phrase.tied ? 'tied-to-group' : 'member-of-group' }
  }
  if (role.office && !many) {
    const name = `${whole.name} ${role.phrase}`
    return {
      identity: officeIdentity(phrase, whole.country, name, whole.key),
      rule: 'office-of-organisation',
    }
  }
  return phrase.tied ? null : { identity: whole, rule: 'speaks-for-organisation' }
}

function officeIdentity(
  { role }: Phrase,
  country: string | null,
  name: string,
  memberOf: string | null,
): Identity {
  return {
    key: `role:${country ?? '-'}:${name.toLowerCase()}`,
    name,
    kind: 'PERSON',
    sector: role.sector,
    country,
    generic: false,
    canonical: false,
    memberOf,
  }
}

function ofCountry(
  setting: Setting,
  labels: Labels,
  phrase: Phrase,
): { identity: Identity; rule: string } | null {
  const { country, role, many } = phrase
  if (country === null) return null
  const { lexicon } = setting
  if (/(?:^| )former |^ex-/.test(labels.scene.folded.slice(phrase.start, phrase.first).join(' ').concat(' ')))
    return null
  const ministry = ministryBefore(labels, phrase)
  if (ministry !== null) return { identity: ministryIdentity(setting, country, ministry), rule: 'ministry' }
  if (role.office && !many) {
    const name = `${lexicon.adjectiveOf(country)} ${role.phrase}`
    const identity = officeIdentity(phrase, country, name, null)
    return { identity: { ...identity, key: `role:${country}:${role.pieces.join(' ')}` }, rule: 'office' }
  }
  const code =
    lexicon.bodyWords.get(headWords(labels, phrase))?.code ?? role.body ?? spokenFor(setting, labels, phrase)
  const body = code === null ? null : bodyIdentity(lexicon, country, code)
  return body === null ? null : { identity: body, rule: 'country-body' }
}

/** "Iraqi leaders", "an Iraqi spokesman" speak for the government; "an army spokesman" for the army. */
function spokenFor({ lexicon }: Setting, labels: Labels, { role, many, first }: Phrase): string | null {
  if (role.kind !== 'PERSON' || (role.office && !many)) return null
  if (role.sector === 'MIL') return 'mil'
  const words = [role.pieces[0] ?? '', labels.scene.folded[first - 1] ?? '']
  const body = words.map((word) => lexicon.bodyWords.get(word)?.code).find((code) => code !== undefined)
  return body ?? (role.sector === 'GOV' ? 'gov' : null)
}

/** "the foreign ministry", "interior ministry officials": the word before it. */
function ministryBefore(labels: Labels, { first, head }: Phrase): string | null {
  const { folded } = labels.scene
  const at = [head, first, first - 1, head - 1].find((i) => folded[i] === 'ministry')
  if (
    at === undefined ||
    (!isNoun(tokenAt(labels.scene.tree, at - 1)) && tokenAt(labels.scene.tree, at - 1).upos !== 'ADJ')
  )
    return null
  const word = folded[at - 1] ?? ''
  return word === '' || labels.at.get(at - 1)?.type === 'country'
    ? null
    : `${word === 'defence' ? 'defense' : word} ministry`
}

/** "Assad's forces": the forces of his country; "Rao's spokesman": one who speaks for him. */
function ofOwner(
  setting: Setting,
  labels: Labels,
  phrase: Phrase,
): { identity: Identity; rule: string } | null {
  const { owner, role } = phrase
  if (owner === null) return null
  const { country, key, name } = owner.identity
  const code =
    setting.lexicon.bodyWords.get(headWords(labels, phrase))?.code ?? (phrase.many ? role.body : null)
  const body = country === null || code === null ? null : bodyIdentity(setting.lexicon, country, code)
  if (body !== null) return { identity: body, rule: 'owner-body' }
  if (phrase.many || (role.kind !== 'PERSON' && role.kind !== 'GOVERNMENT')) return null
  return { identity: officeIdentity(phrase, country, `${name}'s ${role.phrase}`, key), rule: 'aide' }
}

/** Who a phrase means by itself, without looking back. */
export function identify(
  setting: Setting,
  labels: Labels,
  phrase: Phrase,
): { identity: Identity; rule: string } {
  return (
    ofNamed(phrase) ??
    ofCountry(setting, labels, phrase) ??
    ofOwner(setting, labels, phrase) ?? {
      identity: genericIdentity(
        setting,
        labels,
        phrase,
        ministryBefore(labels, phrase) ?? headWords(labels, phrase),
      ),
      rule: 'generic',
    }
  )
}
