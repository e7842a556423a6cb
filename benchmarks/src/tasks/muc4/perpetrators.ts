import type { ActorEvidence, Participant } from '@wiregraph/schema'
import { nameIn } from './names.ts'
import type { Entity } from './template.ts'
import type { View } from './view.ts'
import { headOf, plain } from './wording.ts'

const isPerson = (actor: ActorEvidence) => actor.kind === 'PERSON' && !actor.generic
const bodies =
  /^(?:army|armed forces?|military|air force|navy|police|government|regime|junta|high command|national guard|security forces?|death squads?|mafias?|cartels?|drug (?:cartel|mafia)s?|extreme right|ultraright)$/i
const people =
  /(?:guerrill?as?|guerillas?|rebels?|soldiers?|troops|commandos?|terrorists?|members?|units?|men|gunmen|individuals?|persons?|people|traffickers?|fighters?|combatants?|subversives?|militants?|insurgents?|officers?|policemen|agents?|extremists?|elements?|column|group|squads?|assassins?|murderers?|killers?|attackers?|assailants?|criminals?|gang|patrols?|hitmen|students?|youths?|peasants?|delinquents?|bandits?|kidnappers?|narcoterrorists?|paramilitar(?:y|ies))$/i

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
  /^(?:they|it|its|their|his|her|who|them|he|she|we|this|that|civilians?|victims?|prisoners?|inmates|people|persons?|individuals?|men|man|women|residents|others?|rebel|guerrilla|military personnel|units?|groups?|members?|elements?|agents|doctors|organizations?|sectors?|suspects?|leaders?)$/i

const attackers = new Set(['ARMED_GROUP', 'MILITARY', 'POLICE'])
/** "Salvadoran guerrillas": the keys name them without their country. */
const demonym = /^[A-Z]\w{2,14}(?:an|ese|ish)\s+(?=[a-z])/

const headWord = (text: string) => text.split(/\s+(?:of|from|in|who)\s+/)[0] ?? text

/** "a group of [six guerrillas]": the words with the group that they make. */
function withGroup(view: View, { text, span }: Participant): string {
  const lead =
    span === null
      ? null
      : /\b(?:group|band|column|gang|squad) of $/i.exec(
          view.text.slice(Math.max(0, span.start - 20), span.start),
        )
  return lead === null ? text : `${lead[0]}${text}`
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

/** Who did it, as persons and people, and as organisations. */
export function perpetratorsOf(
  view: View,
  sides: readonly Participant[],
  victims: ReadonlySet<string>,
): Perpetrators {
  const individuals = new Map<string, Entity>()
  const organisations = new Map<string, Entity>()
  const addPeople = (words: string) => {
    const text = words.replace(demonym, '')
    if (!individuals.has(headOf(text))) individuals.set(headOf(text), { mentions: [text] })
  }
  for (const side of sides) {
    const actor = view.actor(side.actor)
    if (actor === null || actor.kind === 'MEDIA') continue
    const text = plain(withGroup(view, side))
    if (isPerson(actor) && victims.has(actor.id)) continue
    if (isPerson(actor)) individuals.set(actor.id, { mentions: [nameIn(view, actor)] })
    else if (actor.generic) {
      if (!attackers.has(actor.kind) && !people.test(headWord(text))) continue
      if (bodies.test(text)) organisations.set(text.toLowerCase(), { mentions: [text] })
      else if (!nobody.test(text)) addPeople(text)
    } else if (actor.kind === 'STATE') continue
    else {
      const group = groupIn(actor, text)
      const inner = peopleOf(text, group)
      if (inner !== null && !nobody.test(inner)) addPeople(inner)
      if (actor.canonical && actor.kind !== 'ARMED_GROUP') {
        const body = plain(text.replace(/^.*\bof (?:the )?/, ''))
        if (bodies.test(body.split(' ').slice(-2).join(' ')) || bodies.test(body.split(' ').at(-1) ?? ''))
          organisations.set(actor.id, { mentions: [body] })
      } else organisations.set(actor.id, { mentions: [letters(view, actor)] })
    }
  }
  return { individuals: [...individuals.values()], organisations: [...organisations.values()] }
}
