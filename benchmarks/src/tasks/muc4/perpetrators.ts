import type { ActorEvidence, Participant } from '@wiregraph/schema'
import { nameIn } from './names.ts'
import type { Entity } from './template.ts'
import type { View } from './view.ts'
import { headOf, plain } from './wording.ts'

const isPerson = (actor: ActorEvidence) => actor.kind === 'PERSON' && !actor.generic
const bodies =
  /^(?:army|armed forces?|military|air force|navy|police|government|regime|junta|high command|national guard|security forces?|death squads?|mafias?|cartels?|drug (?:cartel|mafia)s?|extreme right|ultraright)$/i
const people =
  /(?:guerrill?as?|guerillas?|rebels?|soldiers?|troops|commandos?|terrorists?|members?|units?|m[ae]n|wom[ae]n|couple|someone|personnel|mercenar(?:y|ies)|outlaws?|vandals?|activists?|slayers?|thugs?|commands?|columns?|cells?|gunm[ae]n|individuals?|persons?|people|traffickers?|fighters?|combatants?|subversives?|militants?|insurgents?|officers?|policem[ae]n|agents?|extremists?|elements?|groups?|squads?|assassins?|murderers?|killers?|attackers?|assailants?|criminals?|gang|patrols?|hitm[ae]n|students?|youths?|peasants?|delinquents?|bandits?|kidnappers?|narcoterrorists?|paramilitar(?:y|ies))$/i

/** The name of a group inside the words for its people: "FMLN" of "FMLN urban guerrillas"; null where there is none. */
function groupIn(actor: ActorEvidence, text: string): string | null {
  const names = [...actor.evidence.map((e) => e.name), actor.name]
  return names.filter((n) => text.includes(n)).sort((a, b) => b.length - a.length)[0] ?? null
}

/** The people without their group's name: "urban guerrillas". */
function peopleOf(text: string, group: string | null): string | null {
  const own = plain(text)
  if (partial.test(headWord(own))) return group !== null && own !== group ? own : null
  if (group === null || !own.startsWith(group)) return people.test(headWord(own)) ? headWord(own) : null
  const rest = plain(own.slice(group.length))
  return people.test(rest) ? rest : null
}

/** Words that mean nobody without the group they are of. */
const partial =
  /(?:^|\s)(?:members?|elements?|units?|columns?|groups?|detachments?|sympathizers?|agents|cells?)$/i
/** Words that tell nothing of who did it. */
const nobody =
  /^(?:they|it|its|their|his|her|who|them|he|she|we|this|that|civilians?|victims?|prisoners?|inmates|people|persons?|individuals?|men|man|women|residents|others?|rebel|guerrilla|units?|groups?|members?|elements?|agents|doctors|organizations?|sectors?|suspects?|leaders?)$/i

const attackers = new Set(['ARMED_GROUP', 'MILITARY', 'POLICE'])
/** "Salvadoran guerrillas": the keys name them without their country. */
const demonym = /^[A-Z]\w{2,14}(?:an|ese|ish)\s+(?=[a-z])/

const headWord = (text: string) => text.split(/\s+(?:of|from|in|who)\s+/)[0] ?? text

/** What a group is of, or whose members: "a group of [six guerrillas]", "members of the [armed forces]". */
const belonging =
  /\b(?:group|band|column|gang|squad) of (?:about |some |approximately )?$|\b(?:members?|elements|personnel|officers?|agents|units?|soldiers) of (?:the )?$/i
/** "men [wearing military uniforms]". */
const dressed =
  /^ (?:wearing|dressed (?:as|in)) (?:\w[\w-]{1,14} ){0,4}?(?:uniforms?|masks?|hoods|fatigues|clothes|clothing|soldiers|policemen|military men|peasants)\b/i

/** The words for those who did it, with the group that they make and the clothes that tell them. */
function withGroup(view: View, { text, span }: Participant): string {
  if (span === null) return text
  const lead = belonging.exec(view.text.slice(Math.max(0, span.start - 30), span.start))
  const clothes = dressed.exec(view.text.slice(span.end, span.end + 80))
  return `${lead?.[0] ?? ''}${text}${clothes?.[0] ?? ''}`
}

export interface Perpetrators {
  readonly individuals: readonly Entity[]
  readonly organisations: readonly Entity[]
}

function letters(view: View, actor: ActorEvidence): string {
  const names = actor.evidence.map((e) => e.name).filter((n) => view.text.includes(n))
  const short = names.find((n) => /^[A-Z][A-Z0-9-]{1,7}$/.test(n))
  return plain(short ?? names.sort((a, b) => b.length - a.length)[0] ?? actor.name)
}

/** "a man", "three individuals": somebody, whom a later "the man" only takes up. */
const introduced = /^(?:an? |one |two |three |four |five |six |several |some |\d)/i
/** "8,000 guerrillas": figures are no part of who they are. */
const figure = /^(?:\d[\d,.]*(?: to \d+)?|(?:two|three|four|five) to \w{3,6}) (?=\S)/
/** "[the] assailants": those told of before, in other words. */
const takenUp =
  /^the (?:armed |unidentified )?(?:assailants?|attackers?|kidnappers?|assassins?|killers?|murderers?|criminals?|gunm[ae]n|terrorists?|rebels?|guerrillas|subversives|insurgents|individuals?|m[ae]n|persons?|people)$/i

/** The people of a generic side in the keys' words; null where they tell nothing of who did it. */
function peopleIn(view: View, side: Participant): string | null {
  const text = plain(withGroup(view, side))
  if (nobody.test(text) && !introduced.test(side.text)) return null
  return text.replace(figure, '').replace(demonym, '')
}

/** A body of a state inside the words for its people: "army" of "members of the army". */
function bodyIn(text: string): string | null {
  const body = plain(text.replace(/^.*\bof (?:the )?/, ''))
  const words = body.split(' ')
  return bodies.test(words.slice(-2).join(' ')) || bodies.test(words.at(-1) ?? '') ? body : null
}

interface Told {
  readonly people: string | null
  readonly body: string | null
}

/** What a generic side tells: people, a body of a state, or both. */
function genericSide(view: View, actor: ActorEvidence, side: Participant): Told {
  const text = plain(withGroup(view, side))
  if (!attackers.has(actor.kind) && !people.test(headWord(text))) return { people: null, body: null }
  const own = plain(side.text)
  const body = bodies.test(own) ? own : null
  return { body, people: body !== null && text === own ? null : peopleIn(view, side) }
}

/** What the side of a named group tells. */
function groupSide(view: View, actor: ActorEvidence, side: Participant): Told {
  const text = plain(withGroup(view, side))
  const inner = peopleOf(text, groupIn(actor, text))
  const ofState = actor.canonical && actor.kind !== 'ARMED_GROUP'
  return {
    people: inner === null || nobody.test(inner) ? null : inner.replace(figure, '').replace(demonym, ''),
    body: ofState ? bodyIn(text) : letters(view, actor),
  }
}

/** Who did it, as persons and people, and as organisations. */
export function perpetratorsOf(
  view: View,
  sides: readonly Participant[],
  victims: ReadonlySet<string>,
): Perpetrators {
  const individuals = new Map<string, Entity>()
  const organisations = new Map<string, Entity>()
  const late = (side: Participant) => (takenUp.test(side.text) ? 1 : 0)
  for (const side of [...sides].sort((a, b) => late(a) - late(b))) {
    const actor = view.actor(side.actor)
    if (actor === null || actor.kind === 'MEDIA' || (actor.kind === 'STATE' && !actor.generic)) continue
    if (isPerson(actor)) {
      if (!victims.has(actor.id)) individuals.set(actor.id, { mentions: [nameIn(view, actor)] })
      continue
    }
    const told = actor.generic ? genericSide(view, actor, side) : groupSide(view, actor, side)
    if (told.body !== null) organisations.set(actor.generic ? told.body : actor.id, { mentions: [told.body] })
    const known = late(side) === 1 && individuals.size > 0
    if (told.people !== null && !known && !individuals.has(headOf(told.people)))
      individuals.set(headOf(told.people), { mentions: [told.people] })
  }
  return { individuals: [...individuals.values()], organisations: [...organisations.values()] }
}
