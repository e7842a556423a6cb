import type { Role } from '@wiregraph/lexicon'
import type { ActorKind } from '@wiregraph/schema'
import type { Token } from '@wiregraph/syntax'
import { tokenAt } from '../document/tree.ts'
import type { Bound } from './bind.ts'
import { bodyIdentity, type Identity, namedIdentity } from './cast.ts'
import type { Labels, NamedHit } from './labels.ts'
import { type Noted, noteOf } from './noted.ts'
import { ministryIdentity } from './organisations.ts'
import { countryAfter, phraseStart, qualifiersOf, tiedGroup } from './phrase.ts'
import { isHyphen, isNoun, isPossessive, roleEndingAt, runOf, textOf } from './scene.ts'
import type { Setting } from './setting.ts'

/** A noun phrase headed by a word for people. */
export interface Phrase {
  readonly role: Role
  readonly start: number
  readonly first: number
  readonly head: number
  readonly last: number
  readonly country: string | null
  readonly named: NamedHit | null
  /** The group was tied on behind: "militants from X". */
  readonly tied: boolean
  readonly owner: Bound | null
  readonly many: boolean
  readonly definite: boolean
  readonly plain: boolean
}

const manyTag = (token: Token) => /^NNP?S$/.test(token.xpos)

function isModifier(labels: Labels, head: number): boolean {
  const { scene } = labels
  const token = tokenAt(scene.tree, head)
  const next = tokenAt(scene.tree, head + 1)
  if (isPossessive(next) || labels.at.has(head + 1)) return false
  if (isHyphen(next.text) && next.start === token.end) return true
  return (
    isNoun(next) &&
    (token.head === head + 1 || token.deprel === 'compound' || !manyTag(token)) &&
    !/^(?:nsubj|obj|root)/.test(token.deprel)
  )
}

const armed = new Set(['ARMED_GROUP', 'MILITARY', 'POLICE', 'GOVERNMENT'])
/** "militant attack", "police convoy": those before a noun that act through it. */
const mayModify = (role: Role) =>
  armed.has(role.kind) && !role.office && role.bare && role.phrase !== 'military'

function isPlain(labels: Labels, start: number, first: number): boolean {
  const { scene } = labels
  for (let i = start; i < first; i++) {
    if (tokenAt(scene.tree, i).upos !== 'DET') return false
  }
  return true
}

const isDefinite = (labels: Labels, start: number) =>
  /^(?:the|these|those|this|that)$/.test(labels.scene.folded[start] ?? '')

function ownerOf(bounds: readonly Bound[], label: { first: number } | null): Bound | null {
  return label === null
    ? null
    : (bounds.find((b) => b.name.first === label.first && b.identity.kind === 'PERSON') ?? null)
}

const faith = /^(?:sunni|shiite|shia|muslim|christian|jew|hindu|sikh|buddhist|catholic|protestant|kurd|arab)$/

function accepts(labels: Labels, head: number, role: Role): boolean {
  const token = tokenAt(labels.scene.tree, head)
  const substantive = isNoun(token) || (token.upos === 'ADJ' && /^(?:nsubj|obj|obl|conj)/.test(token.deprel))
  if (!substantive) return false
  return !faith.test(role.phrase) || /s$/.test(token.text.toLowerCase())
}

const buildings =
  /(?:embassy|consulate|court|church|bank|parliament|congress|senate|assembly|ministry|tribunal|television|station)$/

/** "at the embassy", "in court": the house, not those in it. */
function isBuilding(labels: Labels, first: number, role: Role): boolean {
  if (!buildings.test(role.phrase)) return false
  const { scene } = labels
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    const token = tokenAt(scene.tree, i)
    if (token.upos === 'ADP') return /^(?:at|in|outside|near|inside|into|on)$/.test(token.text.toLowerCase())
    if (!['DET', 'ADJ', 'PROPN', 'NOUN', 'PART'].includes(token.upos)) return false
  }
  return false
}

/** "more representative": an adjective that was taken for a noun. */
const isCompared = (labels: Labels, first: number) =>
  /^(?:more|less|very|too|so)$/.test(labels.scene.folded[first - 1] ?? '') &&
  !manyTag(tokenAt(labels.scene.tree, first))

/** "an overnight [militant] attack", "an [Iraqi police] convoy": only its country goes with a modifier. */
function startOfModifier(labels: Labels, start: number, first: number): number {
  const label = labels.at.get(first - 1)
  return label?.type === 'country' && label.first >= start ? label.first : first
}

/** The phrase whose head is the token; null where the token is no word for people, or part of a name. */
export function phraseAt(
  setting: Setting,
  labels: Labels,
  bounds: readonly Bound[],
  head: number,
): Phrase | null {
  const { scene } = labels
  const found = roleEndingAt(setting.lexicon, scene, head)
  if (found === null || !accepts(labels, head, found.role)) return null
  const { role, first } = found
  const label = labels.at.get(head)
  if (label && (label.first < first || label.last > head)) return null
  const modifies = isModifier(labels, head)
  if ((modifies && !mayModify(role)) || isBuilding(labels, first, role) || isCompared(labels, first))
    return null
  const whole = phraseStart(labels, first, head)
  const start = modifies ? startOfModifier(labels, whole, first) : whole
  const before = qualifiersOf(setting.lexicon, labels, start, first)
  const tied = role.member || role.body !== null ? tiedGroup(setting.lexicon, labels, head) : null
  const after = tied === null ? countryAfter(labels, head) : null
  const named = before.named ?? tied?.hit ?? null
  if (
    !role.bare &&
    named === null &&
    before.country === null &&
    after === null &&
    before.owner === null &&
    isPlain(labels, start, first) &&
    !isDefinite(labels, start)
  )
    return null
  return {
    role,
    start,
    first,
    head,
    last: tied?.last ?? head,
    country: before.country ?? after?.code ?? null,
    named,
    tied: before.named === null && tied !== null,
    owner: ownerOf(bounds, before.owner),
    many: manyTag(tokenAt(scene.tree, head)) || /men$/.test(scene.folded[head] ?? ''),
    definite: isDefinite(labels, start),
    plain: isPlain(labels, start, first),
  }
}

const wholes = new Set(['ARMED_GROUP', 'PARTY', 'MILITARY', 'POLICE'])

/** Folded words of the phrase from its role on: "security force". */
export const headWords = (labels: Labels, { first, head, role }: Phrase): string =>
  role.pieces.length > 1
    ? role.pieces.join(' ')
    : [...labels.scene.folded.slice(first, head), role.phrase].join(' ')

function ofNamed(phrase: Phrase): { identity: Identity; rule: string } | null {
  const { named, role, many } = phrase
  if (named === null) return null
  const { actor } = named
  const whole = namedIdentity(actor)
  if (role.kind === 'MEDIA' && actor.kind !== 'MEDIA') return null
  if (
    wholes.has(actor.kind) &&
    !role.office &&
    (role.member || role.body !== null || role.kind === 'PARTY')
  ) {
    return { identity: whole, rule: phrase.tied ? 'tied-to-group' : 'member-of-group' }
  }
  if (phrase.tied) return null
  if (role.office && !many) {
    const name = `${actor.name} ${role.phrase}`
    return {
      identity: officeIdentity(phrase, actor.country, name, whole.key),
      rule: 'office-of-organisation',
    }
  }
  return { identity: whole, rule: 'speaks-for-organisation' }
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
    lexicon.bodyWords.get(headWords(labels, phrase))?.code ?? role.body ?? spokenFor(setting, role, many)
  const body = code === null ? null : bodyIdentity(lexicon, country, code)
  return body === null ? null : { identity: body, rule: 'country-body' }
}

/** "Iraqi leaders", "an Iraqi spokesman" speak for the government; "an army spokesman" for the army. */
function spokenFor({ lexicon }: Setting, role: Role, many: boolean): string | null {
  if (role.kind !== 'PERSON' || (role.office && !many)) return null
  if (role.sector === 'MIL') return 'mil'
  const first = role.pieces[0] ?? ''
  return lexicon.bodyWords.get(first)?.code ?? (role.sector === 'GOV' ? 'gov' : null)
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

const plural = (word: string) =>
  /(?:s|sh|ch|x)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /man$/.test(word) && word !== 'german'
        ? word.replace(/man$/, 'men')
        : `${word}s`
const steady =
  /(?:police|personnel|people|media|staff|crew|opposition|leadership|military|army|clergy|public|judiciary|cabinet|parliament|government|population|crowd|enforcement|wounded|injured|dead|accused|mujahideen|mujahedeen|embassy|television|tv|radio|press|society|community)$/
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

function generic(setting: Setting, labels: Labels, phrase: Phrase): Identity {
  const { role } = phrase
  const country = phrase.country ?? phrase.owner?.identity.country ?? setting.country
  const people = peopleWord(setting, labels, phrase)
  const own = ministryBefore(labels, phrase) ?? headWords(labels, phrase)
  const one = (role.kind === 'PERSON' && !phrase.many) || own.endsWith(' ministry')
  const named = one ? own : groupName(own)
  const words = [people?.toLowerCase(), role.kind === 'PERSON' ? named : own]
    .filter((w) => w !== undefined)
    .join(' ')
  const spelled = people === null ? named : `${people} ${named}`
  return {
    key: `generic:${country ?? '-'}:${words}`,
    name: country === null ? spelled : `${setting.lexicon.adjectiveOf(country)} ${spelled}`,
    kind: genericKind(role, phrase.many),
    sector: role.sector,
    country,
    generic: true,
    canonical: false,
    memberOf: null,
  }
}

/** "Assad's forces": the forces of his country; "Maliki's spokesman": one who speaks for him. */
function ofOwner(
  setting: Setting,
  labels: Labels,
  phrase: Phrase,
): { identity: Identity; rule: string } | null {
  const { owner, role } = phrase
  if (owner === null) return null
  const { country, key, name } = owner.identity
  const code = setting.lexicon.bodyWords.get(headWords(labels, phrase))?.code ?? role.body
  const body = country === null || code === null ? null : bodyIdentity(setting.lexicon, country, code)
  if (body !== null) return { identity: body, rule: 'owner-body' }
  if (role.kind !== 'PERSON') return null
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
    ofOwner(setting, labels, phrase) ?? { identity: generic(setting, labels, phrase), rule: 'generic' }
  )
}

/** Singular in form, many in fact: "police", "the army". */
const isBody = (setting: Setting, labels: Labels, phrase: Phrase) =>
  steady.test(headWords(labels, phrase)) ||
  setting.lexicon.bodyWords.has(headWords(labels, phrase)) ||
  (phrase.role.collective && phrase.role.kind === 'ARMED_GROUP')

/** The mention of a phrase. */
export function describe(setting: Setting, labels: Labels, phrase: Phrase): Noted {
  const { scene } = labels
  const { identity, rule } = identify(setting, labels, phrase)
  const run = runOf(scene, phrase.start, phrase.last)
  const actor = setting.cast.refer(identity, { name: nameSeen(setting, labels, phrase, identity), rule })
  return noteOf(scene, {
    ...run,
    head: phrase.head,
    actor,
    kind: identity.generic ? 'generic' : identity.key.startsWith('lexicon:') ? 'name' : 'role',
    rule,
    role: phrase.role,
    number: phrase.many ? 'many' : isBody(setting, labels, phrase) ? 'body' : 'one',
    definite: phrase.definite,
    plain: phrase.plain && phrase.named === null && phrase.country === null,
    phrase: headWords(labels, phrase),
  })
}

/** The words that name the actor: a group's own name rather than "members of" it, a phrase without "the". */
function nameSeen(setting: Setting, labels: Labels, phrase: Phrase, identity: Identity): string {
  const { scene } = labels
  if (identity.key.startsWith('lexicon:') && phrase.named) {
    return textOf(setting.doc, runOf(scene, phrase.named.first, phrase.named.last))
  }
  return textOf(setting.doc, runOf(scene, phrase.first, phrase.head))
}
