import { tokenAt } from '../document/tree.ts'
import { bodyIdentity, type Identity } from './cast.ts'
import { before, distinct, isSpeaker, only, type Past, type Seen } from './look-back.ts'
import { isSubject, type Noted } from './noted.ts'
import { textOf } from './scene.ts'
import type { Setting } from './setting.ts'

const carried = (at: Noted, actor: string | null, rule: string, kind: Noted['kind'] = 'role'): Noted => ({
  ...at,
  actor,
  stated: false,
  rule,
  kind,
})

const isNamedGroup = ({ identity }: Seen) => !identity.generic && identity.kind === 'ARMED_GROUP'
const isOrganised = ({ identity, noted }: Seen) =>
  !identity.generic &&
  !noted.placeLike &&
  ['ARMED_GROUP', 'PARTY', 'NGO', 'COMPANY', 'MEDIA', 'OTHER', 'INTERNATIONAL_ORGANIZATION'].includes(
    identity.kind,
  )

/** "Officials blamed [X]", "[X] denied it": no sign that those spoken of before are X. */
function isDoubtful(past: Past, seen: Seen): boolean {
  const { noted, scene } = seen
  const { deprel, head } = tokenAt(scene.tree, noted.head)
  if (deprel.startsWith('nsubj') && /^(?:deny|reject|condemn|disown)$/.test(scene.lemmas[head] ?? ''))
    return true
  const blamed =
    /^(?:obj|iobj|obl)/.test(deprel) && /^(?:blame|accuse|suspect)$/.test(scene.lemmas[head] ?? '')
  return blamed || isSpeaker(past, seen)
}

/**
 * "the fighters", "the group": the group named nearest before, unless people of the same word came nearer, who are then
 * meant, or several groups were named. After people of the same word without a name the group must do something itself.
 */
function groupBefore(past: Past, at: Noted): Noted {
  const wanted = at.role?.kind === 'ARMED_GROUP' ? isNamedGroup : isOrganised
  const seen = before(past, at, 3)
  const same = seen.findIndex(({ noted }) => noted.phrase === at.phrase && noted.phrase !== '')
  const first = seen[same]
  const until = (first === undefined ? seen : seen.slice(0, same)).filter(wanted)
  const named = first?.identity.generic ? until.filter((s) => !isDoubtful(past, s)) : until
  const found = only(named) ?? only(named.filter(({ distance }) => distance === named[0]?.distance))
  if (found !== null) return carried(at, found.noted.actor, 'the-group')
  if (first === undefined) return at
  return carried(at, first.noted.actor, 'same-word', first.identity.generic ? at.kind : 'role')
}

/** "the military" after "Iraq's military": the only one of its kind named so far, in the section or in the article. */
function bodyBefore(past: Past, at: Noted): Noted {
  const { lexicon } = past.setting
  const code = lexicon.bodyWords.get(at.phrase)?.code ?? at.role?.body ?? null
  if (code === null) return at
  const seen = past.done.flatMap((noted): Seen[] => {
    const scene = past.scenes[noted.sentence]
    const identity = noted.actor === null ? null : past.setting.cast.identityOf(noted.actor)
    if (!scene || !identity?.key.startsWith('country-actor:') || !identity.key.endsWith(`:${code}`)) return []
    const found = { noted, scene, identity, distance: 0 }
    return isOwnSubject(past, at, found) ? [] : [found]
  })
  const section = past.scenes[at.sentence]?.section
  const near = seen.filter(({ scene }) => scene.section === section)
  const found =
    only(seen.filter((s) => isNear(s, at))) ?? only(near) ?? (near.length === 0 ? only(seen) : null)
  if (found !== null && (isNear(found, at) || found.identity.country === past.setting.country))
    return carried(at, found.noted.actor, 'the-body')
  const far = seen.length > 0 && code === 'mil' && lexicon.bodyWords.has(at.phrase)
  return far ? bodyOfStory(past, at) : at
}

const isNear = ({ noted }: Seen, at: Noted) => at.sentence - noted.sentence <= 2

/** "the army" long after another country's was named: that of the country the story is about. */
function bodyOfStory({ setting }: Past, at: Noted): Noted {
  const body = setting.country === null ? null : bodyIdentity(setting.lexicon, setting.country, 'mil')
  if (body === null) return at
  const quote = textOf(setting.doc, at)
  const actor = setting.cast.refer(body, { name: body.name, rule: 'body-of-story', quote })
  return carried(at, actor, 'body-of-story')
}

/** Whether somebody with these offices can be called "the minister", "the leader". */
function holdsOffice(past: Past, at: Noted, { noted, identity }: Seen): boolean {
  if (identity.kind !== 'PERSON' || noted.actor === null) return false
  const titles = [...past.setting.cast.titlesOf(noted.actor), ...personTitles(past, identity.key)]
  const word = at.role?.phrase ?? ''
  const heads = new Set(past.setting.lexicon.roles.all.filter((r) => r.head).map((r) => r.phrase))
  return titles.some((t) => t === word || t.split(' ').includes(word) || (word === 'leader' && heads.has(t)))
}

const personTitles = ({ setting }: Past, key: string) =>
  setting.people.all().find(({ identity }) => identity.key === key)?.titles ?? []

/** "Smith urged the leader": not Smith himself. */
function isOwnSubject(past: Past, at: Noted, { noted, scene }: Seen): boolean {
  if (noted.sentence !== at.sentence || !isSubject(scene, noted.head)) return false
  const here = past.scenes[at.sentence]
  const verb = here === undefined ? -1 : tokenAt(here.tree, at.head).head
  return verb >= 0 && tokenAt(scene.tree, noted.head).head === verb
}

/** "the minister" after "Foreign Minister X": the nearest before who holds such an office. */
function personBefore(past: Past, at: Noted): Noted {
  const found = before(past, at, 3).find((s) => !isOwnSubject(past, at, s) && holdsOffice(past, at, s))
  return found === undefined ? at : carried(at, found.noted.actor, 'the-office')
}

/** "the prime minister", "Chad's foreign minister": somebody of the article who was called so in full. */
function holderOf(past: Past, at: Noted): Noted {
  const word = at.role?.phrase ?? ''
  const own = at.actor === null ? null : past.setting.cast.identityOf(at.actor)
  // "the CIA's director": any other director of the article is another house's
  if (at.rule === 'office-of-organisation' && !word.includes(' ')) return incumbent(past, at, own) ?? at
  if (!word.includes(' ') && !past.setting.lexicon.offices.isSole(word)) return at
  const holders = past.setting.people.all().filter(({ identity, titles }) => {
    const agrees =
      own === null || own.country === null || identity.country === null || own.country === identity.country
    return titles.has(word) && agrees
  })
  const seen = past.done.flatMap((noted): Seen[] => {
    const scene = past.scenes[noted.sentence]
    const identity = noted.actor === null ? null : past.setting.cast.identityOf(noted.actor)
    const held = identity !== null && holders.some((h) => h.identity.key === identity.key)
    return scene && identity && held && past.setting.cast.titlesOf(noted.actor ?? '').has(word)
      ? [{ noted, scene, identity, distance: 0 }]
      : []
  })
  if (distinct(seen).length === 1) return carried(at, seen[0]?.noted.actor ?? null, 'office-holder')
  return holders.length === 0 ? (incumbent(past, at, own) ?? at) : at
}

/** Whose office it is: the organisation's or the country's of the phrase; for "the president" alone that of the story. */
function seatOf({ country, lexicon }: Setting, at: Noted, own: Identity | null): string | null {
  if (at.rule === 'office-of-organisation') return own?.memberOf?.replace(/^lexicon:/, '') ?? null
  if (own !== null && own.country !== null && !own.generic) return own.country
  const seat = lexicon.seats.get(at.phrase)
  if (seat !== undefined) return at.definite ? seat : null
  if (!at.definite || at.role?.head !== true || country === null) return null
  return at.phrase === 'president' && lexicon.figureheads.has(country) ? null : country
}

/** "the former president", "a future prime minister": not the one in office. */
const notNow =
  /^an? |\b(?:former|ex|then|late|ousted|deposed|exiled|next|previous|future|acting|interim|deputy|incoming|would-be)\b/i

/** Nobody of the article is called so: the one who held the office of the country then, where only one did. */
function incumbent({ setting }: Past, at: Noted, own: Identity | null): Noted | null {
  const of = seatOf(setting, at, own)
  const quote = textOf(setting.doc, at)
  if (of === null || at.role === null || notNow.test(quote)) return null
  const person = setting.people.incumbent(at.role.phrase, of)
  if (person === null) return null
  const { identity } = person
  const actor = setting.cast.refer(identity, { name: identity.name, rule: 'incumbent', quote })
  return { ...carried(at, actor, 'incumbent'), stated: true }
}

const isOffice = (at: Noted) => at.role?.kind === 'PERSON' && at.number === 'one'

/** A described mention with whom it points back to, where that is clear; else as it was. */
export function pointBack(past: Past, at: Noted): Noted {
  const scene = past.scenes[at.sentence]
  if (at.role === null || at.kind === 'name' || scene === undefined || scene.heading) return at
  if (isOffice(at) && !at.plain && at.role.office) return holderOf(past, at)
  if (!at.plain) return at
  if (isOffice(at) && at.definite) {
    const near = personBefore(past, at)
    return near === at ? holderOf(past, at) : near
  }
  const bare = at.definite || at.phrase === 'police'
  if (!bare) return at
  if (at.role.kind === 'ARMED_GROUP' || !at.role.bare) {
    const body = at.role.body === null ? at : bodyBefore(past, at)
    return body === at ? groupBefore(past, at) : body
  }
  return bodyBefore(past, at)
}

export const isHeadless = (noted: Noted) =>
  noted.role !== null && !noted.role.bare && noted.plain && noted.stated && noted.kind === 'generic'
