import type { EventType } from '../enums.ts'
import { accuse } from './accuse.ts'
import { agree } from './agree.ts'
import { aid } from './aid.ts'
import { assault } from './assault.ts'
import { coerce } from './coerce.ts'
import { concede } from './concede.ts'
import { consult } from './consult.ts'
import { cooperate } from './cooperate.ts'
import type { EventTypeDefinition } from './define.ts'
import { mobilize } from './mobilize.ts'
import { protest } from './protest.ts'
import { reject } from './reject.ts'
import { request } from './request.ts'
import { retreat } from './retreat.ts'
import { sanction } from './sanction.ts'
import { support } from './support.ts'
import { threaten } from './threaten.ts'

export type { Acled, EventTypeDefinition, Mode } from './define.ts'

/** All types, in enum order. */
export const eventTypes: readonly EventTypeDefinition[] = [
  agree,
  consult,
  support,
  concede,
  cooperate,
  aid,
  retreat,
  request,
  accuse,
  reject,
  threaten,
  protest,
  sanction,
  mobilize,
  coerce,
  assault,
]

const byName = new Map(eventTypes.map((t) => [t.type, t]))

/** The definition of a type. */
export function eventTypeOf(type: EventType): EventTypeDefinition {
  const definition = byName.get(type)
  if (definition === undefined) throw new RangeError(`no definition for event type ${type}`)
  return definition
}
