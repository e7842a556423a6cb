import type { Attack } from '../attack.ts'
import { bombs } from './bombs.ts'
import { documents } from './documents.ts'
import { doors } from './doors.ts'
import { introspection } from './introspection.ts'
import { values } from './values.ts'

/** By class. */
export const pack: Readonly<Record<string, readonly Attack[]>> = {
  bombs,
  documents,
  introspection,
  values,
  doors,
}
