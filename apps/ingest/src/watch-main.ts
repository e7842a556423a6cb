import { openInboxDesk } from './inbox/inbox-desk.ts'
import { watchInbox } from './inbox/watch-inbox.ts'
import { runProcess } from './process.ts'

await runProcess('wiregraph-watch', async ({ env, log, database, queue }) => {
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
})
