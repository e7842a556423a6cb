import { tokenAt } from '../document/tree.ts'
import { bodyIdentity, type Identity } from './cast.ts'
import type { Past } from './look-back.ts'
import type { Noted } from './noted.ts'
import { resolvePronoun } from './pronouns.ts'
import { textOf } from './scene.ts'

const forms: Readonly<Record<string, string>> = { its: 'it', their: 'they', his: 'he', her: 'he' }

/** Whom "its", "their", "his" before a phrase stand for, where it is one. */
function ownerOf(past: Past, at: Noted): Identity | null {
  const scene = past.scenes[at.sentence]
  const form = forms[scene?.folded[at.first] ?? '']
  if (scene === undefined || form === undefined || tokenAt(scene.tree, at.first).xpos !== 'PRP$') return null
  const { sentence, first, start } = at
  const end = tokenAt(scene.tree, first).end
  const pronoun = {
    ...at,
    sentence,
    first,
    last: first,
    start,
    end,
    head: first,
    actor: null,
    rule: `pronoun-${form}`,
  }
  const [owner, other] = resolvePronoun(past, { ...pronoun, kind: 'pronoun', role: null })
  const actor = other === undefined ? (owner?.actor ?? null) : null
  return actor === null ? null : past.setting.cast.identityOf(actor)
}

const armed = new Set(['ARMED_GROUP', 'PARTY'])
/** Those of an army or a group: "two of [their men] were killed". */
const men = new Set(
  'man men boy comrade member fighter soldier troop crew officer policeman pilot gunner commando ranger marine patrol unit squad'.split(
    ' ',
  ),
)
const forces = new Set(['MILITARY', 'POLICE'])
const bodies = new Set(['mil', 'cop', 'security'])

/** Head of a state, a state, or its government: what is theirs is the country's. */
function speaksForCountry({ setting }: Past, owner: Identity): boolean {
  if (owner.kind === 'STATE' || owner.key.endsWith(':gov')) return true
  const heads = new Set(setting.lexicon.roles.all.filter((role) => role.head).map((role) => role.phrase))
  const titles = setting.people.all().find(({ identity }) => identity.key === owner.key)?.titles ?? []
  return owner.kind === 'PERSON' && [...titles].some((title) => heads.has(title))
}

/** The whole that the people of a phrase belong to, by whose they are; null where that is not clear. */
function wholeOf(past: Past, at: Noted, owner: Identity): Identity | null {
  const { role, phrase } = at
  if (role === null || (role.office && at.number === 'one')) return null
  const { lexicon } = past.setting
  const code = lexicon.bodyWords.get(phrase)?.code ?? role.body
  if (at.number === 'many' && men.has(phrase) && (forces.has(owner.kind) || owner.kind === 'ARMED_GROUP'))
    return owner
  if (armed.has(owner.kind) && !owner.generic)
    return role.member || role.kind === 'ARMED_GROUP' || code === 'mil' ? owner : null
  if (forces.has(owner.kind)) return code !== null && bodies.has(code) ? owner : null
  if (code === null || owner.country === null || !speaksForCountry(past, owner)) return null
  return bodyIdentity(lexicon, owner.country, code)
}

/** What most countries call an office that a few call otherwise. */
const abroad: Readonly<Record<string, string>> = {
  'secretary of state': 'foreign minister',
  'foreign secretary': 'foreign minister',
  'secretary of defense': 'defense minister',
  'defense secretary': 'defense minister',
}

/** "his Kenyan counterpart" of a president: the president of Kenya, by name where that is clear. */
function counterpartOf(past: Past, at: Noted): Noted | null {
  const own = at.actor === null ? null : past.setting.cast.identityOf(at.actor)
  const owner = at.number === 'one' && at.rule === 'office' ? ownerOf(past, at) : null
  if (own === null || own.country === null || owner === null || owner.kind !== 'PERSON') return null
  const { lexicon, people, cast } = past.setting
  const titles = people.all().find(({ identity }) => identity.key === owner.key)?.titles ?? new Set()
  const held = lexicon.roles.all.find((role) => role.office && titles.has(role.phrase))
  const office = lexicon.roles.all.find(
    (role) => role.phrase === (abroad[held?.phrase ?? ''] ?? held?.phrase),
  )
  if (office === undefined) return null
  const name = `${lexicon.adjectiveOf(own.country)} ${office.phrase}`
  const key = `role:${own.country}:${office.pieces.join(' ')}`
  const holder = people.incumbent(office.phrase, own.country)?.identity ?? { ...own, key, name }
  const calling = { name: holder.name, rule: 'counterpart', quote: textOf(past.setting.doc, at) }
  return { ...at, actor: cast.refer(holder, calling), rule: 'counterpart' }
}

/** "[Its troops] entered the city", "[their fighters]", "[his forces]": those of the one named before. */
export function resolveOwned(past: Past, at: Noted): Noted | null {
  if (at.role?.phrase === 'counterpart') return counterpartOf(past, at)
  const owner = at.role === null || at.kind !== 'generic' ? null : ownerOf(past, at)
  const whole = owner === null ? null : wholeOf(past, at, owner)
  if (whole === null) return null
  const quote = textOf(past.setting.doc, at)
  const actor = past.setting.cast.refer(whole, { name: whole.name, rule: 'its-people', quote })
  return { ...at, actor, kind: 'role', rule: 'its-people' }
}
