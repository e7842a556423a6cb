import { piecesOf } from '@wiregraph/lexicon'
import { bodyIdentity, type Identity } from './cast.ts'
import { beginsAsGroup, groupWordBeside, organisationWord } from './classify.ts'
import { countryAt } from './country-names.ts'
import type { Labels, ProperHit } from './labels.ts'
import type { Setting } from './setting.ts'

/** "interior ministry" of "Ministry of the Interior"; null where it is none. */
export function ministryOf(pieces: readonly string[]): string | null {
  if (!pieces.includes('ministry') && !pieces.includes('ministries')) return null
  const rest = pieces
    .filter((p) => !/^(?:ministry|ministries|of|the|for|and)$/.test(p))
    .map((p) => (p === 'defence' ? 'defense' : p === 'external' ? 'foreign' : p === 'affairs' ? '' : p))
    .filter((p) => p !== '')
  return rest.length === 0 || rest.length > 4 ? null : `${rest.join(' ')} ministry`
}

const capitalise = (text: string) => text.replace(/(?:^|\s)\p{Ll}/gu, (c) => c.toUpperCase())

/** A ministry of a country, by rule. */
export function ministryIdentity(setting: Setting, country: string, ministry: string): Identity {
  return {
    key: `country-actor:${country}:${ministry.replaceAll(' ', '-')}`,
    name: `${setting.lexicon.adjectiveOf(country)} ${capitalise(ministry)}`,
    kind: 'GOVERNMENT',
    sector: /^(?:defense|war) /.test(ministry) ? 'MIL' : 'GOV',
    country,
    generic: false,
    canonical: true,
    memberOf: `country-actor:${country}:gov`,
  }
}

/** The country that stands right before a name: "Iraqi Interior Ministry", "Iraq's Interior Ministry". */
export function countryBefore(labels: Labels, first: number): string | null {
  const { scene, at } = labels
  const before = /^['’]s?$/.test(scene.words[first - 1] ?? '') ? first - 2 : first - 1
  const label = at.get(before)
  return label?.type === 'country' ? label.code : null
}

const army = { kind: 'MILITARY', sector: 'MIL' } as const

/** "4th Armored Brigade", "101st Infantry Battalion": units of an army, where rebels have brigades by other names. */
const isArmyUnit = (pieces: readonly string[]) =>
  pieces.some((p) => /^(?:brigade|battalion|division|regiment|corps|squadron|wing|fleet)$/.test(p)) &&
  pieces.some((p) =>
    /^(?:\d+(?:st|nd|rd|th)|infantry|armou?red|mechani[sz]ed|artillery|cavalry|airborne|airlift|marine)$/.test(
      p,
    ),
  )

const armedGroup = { kind: 'ARMED_GROUP', sector: 'REB' } as const

const party = { kind: 'PARTY', sector: 'PTY' } as const

/** "Homeland Union", "National Union for Reform": a party, where a union of workers has their trade in its name. */
const isPoliticalUnion = (pieces: readonly string[]) =>
  pieces.includes('union') &&
  pieces.some((p) =>
    /^(?:national|homeland|patriotic|democratic|christian|popular|freedom|republican)$/.test(p),
  )

/** What the words of its name make of it. */
function madeOf(setting: Setting, labels: Labels, hit: ProperHit, pieces: readonly string[]) {
  const word = organisationWord(setting, labels, hit)
  const told = groupWordBeside(setting, labels, hit)
  if (word === null) return told ?? (beginsAsGroup(setting, labels, hit) ? armedGroup : undefined)
  if (isArmyUnit(pieces)) return army
  if (word === 'union' && isPoliticalUnion(pieces)) return party
  const made = setting.lexicon.organisations.get(word)
  // "fighters of the Southern League": what it is said to be counts for more than a word that many kinds have
  return told !== null && made?.kind === 'NGO' ? told : made
}

/** "Union for the Independence of [Angola]": the country at the end of the name. */
function countryWithin({ lexicon }: Setting, { scene }: Labels, { first, last }: ProperHit): string | null {
  for (let i = first + 2; i <= last; i++) {
    const led =
      scene.folded[i - 1] === 'of' || (scene.folded[i - 1] === 'the' && scene.folded[i - 2] === 'of')
    const found = led ? countryAt(lexicon, scene, i) : null
    if (found?.form === 'name' && found.last === last) return found.code
  }
  return null
}

/** Who an organisation is that the lexicon does not name. */
export function organisationIdentity(
  setting: Setting,
  labels: Labels,
  hit: ProperHit,
  text: string,
): Identity {
  const pieces = piecesOf(text)
  const within = countryWithin(setting, labels, hit)
  const country = countryBefore(labels, hit.first) ?? within
  const ministry = ministryOf(within === null ? pieces : piecesOf(text.replace(/ of (?:the )?[^ ]+$/, '')))
  const home = country ?? setting.country
  if (ministry !== null && home !== null) return ministryIdentity(setting, home, ministry)
  const body = setting.lexicon.bodyWords.get(pieces.join(' '))
  const known = body && country !== null ? bodyIdentity(setting.lexicon, country, body.code) : null
  if (known) return known
  const made = madeOf(setting, labels, hit, pieces)
  return {
    key: `org:${pieces.filter((p) => p !== 'the').join(' ')}`,
    name: text,
    kind: made?.kind ?? 'OTHER',
    sector: made?.sector ?? null,
    country,
    generic: false,
    canonical: false,
    memberOf: null,
  }
}

const isAcronym = (word: string | undefined) =>
  word !== undefined && /^\p{Lu}[\p{Lu}\d\-&.]{1,9}$/u.test(word)

/** "(ABC)" after a token: the acronym. */
export function acronymAfter({ scene }: Labels, last: number): string | null {
  const word = scene.words[last + 2]
  return scene.words[last + 1] === '(' && scene.words[last + 3] === ')' && isAcronym(word)
    ? (word ?? null)
    : null
}

/** First token of a name whose initials are the acronym, which stands in brackets after `last`; null where they are not. */
export function spelledOut({ scene }: Labels, last: number, acronym: string): number | null {
  const letters = acronym.replace(/[^\p{Lu}]/gu, '')
  let k = letters.length - 1
  for (let i = last; i >= 0 && last - i < letters.length * 3; i--) {
    const word = scene.words[i] ?? ''
    if (/^\p{Lu}/u.test(word)) {
      if (word[0] !== letters[k]) return null
      if (--k < 0) return i
    } else if (!/^(?:of|the|for|and|in|on|to|[-–]|al|de|la|del|y|ash?)$/.test(word)) return null
  }
  return null
}
