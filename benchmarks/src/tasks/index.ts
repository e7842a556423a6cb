import { runOf } from '../run-task.ts'
import type { Run } from '../task.ts'
import { copies } from './copies/index.ts'
import { coref } from './coref/index.ts'
import { corefRaw, corefReports } from './coref/raw.ts'
import { geoparsing } from './geoparsing/index.ts'
import { muc4 } from './muc4/index.ts'
import { plover } from './plover/index.ts'
import { re3d } from './re3d/index.ts'
import { seeds } from './seeds/index.ts'
import { syntax } from './syntax/index.ts'
import { time } from './time/index.ts'

/** Every task by its name on the command line. */
export const tasks: Readonly<Record<string, Run>> = {
  copies,
  coref,
  'coref-raw': runOf(corefRaw),
  'coref-reports': runOf(corefReports),
  // loaded when called, as stories are
  disputes: async (request) => await (await import('./disputes/index.ts')).disputes(request),
  geoparsing: runOf(geoparsing),
  muc4: runOf(muc4),
  plover: runOf(plover),
  re3d: runOf(re3d),
  seeds,
  // loaded when called: no other task needs the store
  stories: async (request) => await (await import('./stories/index.ts')).stories(request),
  syntax,
  time: runOf(time),
}
