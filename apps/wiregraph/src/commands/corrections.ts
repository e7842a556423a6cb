import { userInfo } from 'node:os'
import { correctionText } from '../correction-text.ts'
import { openDesk } from '../desk/open-desk.ts'
import { readEnvironment } from '../environment.ts'
import { UsageError } from '../errors.ts'
import { complain, say } from '../terminal.ts'
import { defineCommand } from './command.ts'

const most = 100

/** Throws a UsageError for what is no number of corrections. */
function readFirst(given: string): number {
  const number = Number(given)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw new UsageError(`--first is 1 to ${most}, not "${given}"`)
}

export const corrections = defineCommand({
  name: 'corrections',
  description: 'List what analysts said of the graph, newest first, or undo one of it',
  args: {
    subject: { type: 'string', description: 'Only of this event, report, article or actor' },
    first: { type: 'string', default: '20', description: `At most so many (1 to ${most})` },
    undo: { type: 'string', description: 'Id of the correction to undo, e.g. correction_0f3a…' },
    reason: { type: 'string', description: 'Why it is undone' },
    json: { type: 'boolean', description: 'Print each as a line of JSON' },
  },
  async run({ subject, first, undo, reason = null, json }) {
    const asked = { subject: subject ?? null, first: readFirst(first) }
    const desk = await openDesk(readEnvironment(process.env), (error) => complain(error.message))
    try {
      if (undo !== undefined) {
        const refusal = await desk.undo({ id: undo, reason, by: userInfo().username })
        if (refusal !== null) throw new UsageError(refusal)
        say(`undone ${undo}`)
        return
      }
      for (const correction of await desk.corrections(asked)) {
        say(json ? JSON.stringify(correction) : correctionText(correction))
      }
    } finally {
      await desk.close()
    }
  },
})
