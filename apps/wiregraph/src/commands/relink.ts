import { type Relinking, readStamps } from '@wiregraph/ingest'
import { openDesk } from '../desk/open-desk.ts'
import { readEnvironment } from '../environment.ts'
import { complain, count, say, showProgress } from '../terminal.ts'
import { defineCommand } from './command.ts'

function printOutcome({ of, done, written, gone, failed, changes }: Relinking): void {
  const same = done - written - gone - failed.length
  say(
    `${count(done, 'article')} read again: ${written} written, ${same} as before, ${gone} changed or taken out meanwhile, ` +
      `${failed.length} failed`,
  )
  const { ADDED, CHANGED, MERGED, REMOVED } = changes
  say(`events: ${ADDED} added, ${CHANGED} changed, ${MERGED} merged, ${REMOVED} removed`)
  for (const { article, reason } of failed) complain(`  ${article}: ${reason}`)
  if (done < of) say(`${of - done} are left: \`wiregraph relink\` goes on there`)
}

export const relink = defineCommand({
  name: 'relink',
  description:
    'Bring the graph up to lexicon and code of now: read and link stored texts again where these have changed',
  args: { json: { type: 'boolean', description: 'Print the outcome as JSON' } },
  async run({ json }) {
    const desk = await openDesk(readEnvironment(process.env), (error) => complain(error.message))
    const progress = showProgress('relink', 'articles')
    const stop = new AbortController()
    process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort())
    let state: Relinking | null = null
    try {
      for await (state of desk.relink(readStamps())) {
        progress.update(state.done, state.of)
        if (stop.signal.aborted) break
      }
      progress.stop()
      if (state === null) return
      if (json) say(JSON.stringify(state, null, 2))
      else if (state.of === 0) say('every article was read and linked with lexicon and code of now')
      else printOutcome(state)
      if (state.failed.length > 0 || state.done < state.of) process.exitCode = 1
    } finally {
      progress.stop()
      await desk.close()
    }
  },
})
