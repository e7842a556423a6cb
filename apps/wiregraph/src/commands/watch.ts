import { openInboxDesk, watchInbox } from '@wiregraph/ingest'
import { runInFleet } from '../fleet.ts'
import { defineCommand } from './command.ts'

export const watch = defineCommand({
  name: 'watch',
  description: 'Queue each file of the inbox folder once it is completely written',
  args: {},
  run: () =>
    runInFleet('watch', async ({ env, log, database, queue }) => {
      const inbox = await watchInbox(env.WIREGRAPH_INBOX, {
        desk: openInboxDesk({ database, queue }),
        onEvent: (event) => {
          const { type, file } = event
          if (event.type === 'error') log.warn({ file, err: event.error }, type)
          else if (event.type === 'refused')
            log.warn({ file, dropId: event.dropId, reason: event.reason.message }, type)
          else if (event.type === 'ignored') log.debug({ file, reason: event.reason }, type)
          else log.info({ file, dropId: event.dropId }, type)
        },
      })
      log.info({ inbox: env.WIREGRAPH_INBOX }, 'watching')
      return inbox
    }),
})
