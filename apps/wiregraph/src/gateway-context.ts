import type { GatewayContext, Logger } from '@wiregraph/gateway'
import { linker } from '@wiregraph/link'
import { removeArticle } from '@wiregraph/store'
import type { Runtime } from './runtime.ts'
import { version } from './version.ts'

/** What the gateway serves from; removing an article and relating events need the judge, which the gateway itself does not know. */
export function contextOf({ database, queue }: Runtime, logger?: Logger): GatewayContext {
  const context = {
    database,
    queue,
    version,
    linker,
    removeArticle: (id: string) => removeArticle(database, id, linker),
  }
  return logger === undefined ? context : { ...context, logger }
}
