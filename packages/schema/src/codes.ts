import type { ActorKind, EventType } from './enums.ts'
import type { EventCodes } from './event.ts'
import { type Acled, eventTypeOf } from './event-types/index.ts'

/** What the codings look at in an actor. */
export interface CodedActor {
  readonly kind: ActorKind
  readonly sector: string | null
}

export interface Coded {
  readonly type: EventType
  readonly mode: string | null
  readonly actors: readonly CodedActor[]
  readonly recipients: readonly CodedActor[]
}

const armedKinds: ReadonlySet<ActorKind> = new Set(['MILITARY', 'ARMED_GROUP', 'POLICE'])
const armedSectors: ReadonlySet<string> = new Set(['MIL', 'REB', 'COP', 'PRM', 'UAF'])
const stateKinds: ReadonlySet<ActorKind> = new Set(['STATE', 'GOVERNMENT', 'MILITARY', 'POLICE'])

const isArmed = (a: CodedActor) => armedKinds.has(a.kind) || (a.sector !== null && armedSectors.has(a.sector))

/**
 * An assault with firearms, or of no named kind, is a battle where the other side is armed and violence against
 * civilians where it is not; with no recipient known, ACLED's question cannot be answered.
 */
function acledOfAssault({ actors, recipients }: Coded): Acled | null {
  if (recipients.some((r) => !isArmed(r))) return ['Violence against civilians', 'Attack']
  if (recipients.length > 0) return ['Battles', 'Armed clash']
  return actors.length > 1 && actors.every(isArmed) ? ['Battles', 'Armed clash'] : null
}

function acledOf(coded: Coded): Acled | null {
  const definition = eventTypeOf(coded.type)
  const mode = coded.mode === null ? undefined : definition.modes[coded.mode]
  if (coded.type === 'COERCE' && coded.mode === 'seize' && coded.actors.some((a) => stateKinds.has(a.kind))) {
    return ['Battles', 'Government regains territory']
  }
  if (mode?.acled) return mode.acled
  if (coded.type === 'ASSAULT') return acledOfAssault(coded)
  return definition.acled ?? null
}

/** The event in the codings of CAMEO, ACLED and the Goldstein scale. Throws a RangeError on a mode that is not the type's. */
export function codesOf(coded: Coded): EventCodes {
  const definition = eventTypeOf(coded.type)
  const mode = coded.mode === null ? undefined : definition.modes[coded.mode]
  if (coded.mode !== null && mode === undefined) {
    const known = Object.keys(definition.modes).join(', ') || 'none'
    throw new RangeError(`${coded.type} has no mode "${coded.mode}" (its modes: ${known})`)
  }
  const [acledEventType, acledSubEventType] = acledOf(coded) ?? [null, null]
  return {
    quadClass: definition.quadClass,
    goldstein: mode?.goldstein ?? definition.goldstein,
    cameoRoot: mode?.cameoRoot ?? definition.cameoRoot,
    acledEventType,
    acledSubEventType,
  }
}
