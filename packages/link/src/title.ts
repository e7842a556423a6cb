import type { CountRange, EventType, Modality, Place, PlaceRelation } from '@wiregraph/schema'
import { describeRange } from './ranges.ts'

/** What a title is made of: names for people, not ids. */
export interface TitleParts {
  readonly type: EventType
  readonly mode: string | null
  readonly modality: Modality
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly place: Place | null
  readonly relation: PlaceRelation | null
  readonly killed: CountRange | null
}

/** What was done, in the past tense; the second form serves where nobody is named as doing it. */
const deeds: Readonly<Record<EventType, readonly [active: string, noun: string]>> = {
  AGREE: ['agreed with', 'Agreement'],
  CONSULT: ['met', 'Talks'],
  SUPPORT: ['supported', 'Support'],
  CONCEDE: ['yielded to', 'Concession'],
  COOPERATE: ['cooperated with', 'Cooperation'],
  AID: ['aided', 'Aid'],
  RETREAT: ['withdrew', 'Withdrawal'],
  REQUEST: ['called on', 'Request'],
  ACCUSE: ['accused', 'Accusation'],
  REJECT: ['rejected', 'Rejection'],
  THREATEN: ['threatened', 'Threat'],
  PROTEST: ['protested against', 'Protest'],
  SANCTION: ['sanctioned', 'Sanction'],
  MOBILIZE: ['mobilized against', 'Mobilization'],
  COERCE: ['coerced', 'Coercion'],
  ASSAULT: ['attacked', 'Attack'],
}

const deedsByMode: Readonly<Record<string, readonly [active: string, noun: string]>> = {
  visit: ['visited', 'Visit'],
  release: ['released', 'Release'],
  disarm: ['disarmed', 'Disarmament'],
  access: ['gave access to', 'Access'],
  ceasefire: ['ceased fire with', 'Ceasefire'],
  resign: ['resigned', 'Resignation'],
  seize: ['captured', 'Capture'],
  arrest: ['arrested', 'Arrest'],
  curfew: ['imposed a curfew on', 'Curfew'],
  restrict: ['restricted', 'Restriction'],
  deport: ['deported', 'Deportation'],
  investigate: ['investigated', 'Investigation'],
  convict: ['convicted', 'Conviction'],
  expel: ['expelled', 'Expulsion'],
  riot: ['rioted against', 'Riot'],
  strike: ['went on strike against', 'Strike'],
  abduct: ['abducted', 'Abduction'],
  targeted: ['killed', 'Killing'],
  aerial: ['carried out airstrikes on', 'Airstrike'],
  drone: ['carried out drone strikes on', 'Drone strike'],
  'heavy-weapons': ['shelled', 'Shelling'],
  explosives: ['bombed', 'Bombing'],
  'suicide-attack': ['carried out a suicide attack on', 'Suicide attack'],
  firearms: ['shot at', 'Shooting'],
}

/** "The attackers" amid a line; "The Gambia" stays. */
const article = /^(?:[Tt]he|[Aa]n?) (?=\p{Ll})/u

function listNames(all: readonly string[]): string {
  const names = all.map((name) => name.replace(article, ''))
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} and others` : names.join(' and ')
}

/** "23 people" to "people": the toll stands at the end. */
const leadingNumber = /^\d[\d,.]{0,12} /

const upperFirst = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Prepositions at the end of a deed that has nobody to point to. */
const dangling = /(?: (?:with|on|at|to|against))$/

/** Who is told beside a withdrawal is whom it gave way to, and not who was withdrawn. */
const takesObject = (type: EventType, mode: string | null): boolean =>
  type !== 'RETREAT' || (mode !== null && /^(?:release|disarm|access|ceasefire)$/.test(mode))

function sentenceOf({ type, mode, actors, recipients, place, relation }: TitleParts): string {
  const [active, noun] = (mode === null ? undefined : deedsByMode[mode]) ?? deeds[type]
  const people = recipients.map((name) => name.replace(leadingNumber, ''))
  const isSeizure = mode === 'seize' && place !== null && relation !== 'NEAR'
  const objects = isSeizure ? [place.name] : takesObject(type, mode) ? people : []
  if (actors.length === 0) {
    if (isSeizure) return `${place.name} captured`
    return people.length > 0 ? `${noun}: ${listNames(people)}` : noun
  }
  if (
    (type === 'CONSULT' || type === 'AGREE' || type === 'COOPERATE') &&
    objects.length === 0 &&
    actors.length > 1
  ) {
    return `${listNames(actors)} ${active.replace(dangling, '')}`
  }
  const deed = objects.length > 0 ? `${active} ${listNames(objects)}` : active.replace(dangling, '')
  return `${listNames(actors)} ${deed}`
}

const notes: Partial<Record<Modality, string>> = {
  FUTURE: ' (planned)',
  HYPOTHETICAL: ' (possible)',
  UNCERTAIN: ' (unconfirmed)',
  NEGATED: ' (denied)',
  HISTORICAL: ' (background)',
}

/** "withdrew from Tarn", "attacked guards near Tarn"; what leads to a place ends in it. */
const prepositions: Readonly<Record<PlaceRelation, string>> = {
  IN: 'in',
  NEAR: 'near',
  FROM: 'from',
  TO: 'in',
}

/** One line for people, e.g. "Rebels captured Goma", "Attack: prisoners in Tarn, at least 44 killed". */
export function titleOf(parts: TitleParts): string {
  const named = sentenceOf(parts)
  const led = prepositions[parts.relation ?? 'IN']
  const where = parts.place === null || named.includes(parts.place.name) ? '' : ` ${led} ${parts.place.name}`
  const toll = parts.killed === null ? '' : `, ${describeRange(parts.killed)} killed`
  return upperFirst(`${named}${where}${toll}${notes[parts.modality] ?? ''}`)
}
