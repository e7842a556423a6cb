import type { CorrectionDesk, GatewayContext, Logger } from '@wiregraph/gateway'
import { linker } from '@wiregraph/link'
import { makeCorrection, removeArticle, undoCorrection } from '@wiregraph/store'
import type { Runtime } from './runtime.ts'
import { version } from './version.ts'

/** What the gateway serves from; removing articles, correcting and relating events need the judge, which the gateway itself does not know. */
export function contextOf({ database, queue }: Runtime, logger?: Logger): GatewayContext {
  const corrections: CorrectionDesk = {
    make: (request, by) => makeCorrection(database, { request, by, linker }),
    undo: (id, reason, by) => undoCorrection(database, { id, reason, by, linker }),
  }
  const context = {
    database,
    queue,
    version,
    linker,
    corrections,
    removeArticle: (id: string) => removeArticle(database, id, linker),
  }
  return logger === undefined ? context : { ...context, logger }
}
