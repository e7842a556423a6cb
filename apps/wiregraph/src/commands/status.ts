import { openDesk } from '../desk/open-desk.ts'
import { readEnvironment } from '../environment.ts'
import { complain, printStatus, say } from '../terminal.ts'
import { defineCommand } from './command.ts'

export const status = defineCommand({
  name: 'status',
  description: 'Show what the graph holds, what waits, and what failed and why',
  args: { json: { type: 'boolean', description: 'Print JSON' } },
  async run({ json }) {
    const desk = await openDesk(readEnvironment(process.env), (error) => complain(error.message))
    try {
      const found = await desk.status()
      if (json) say(JSON.stringify(found, null, 2))
      else printStatus(found)
    } finally {
      await desk.close()
    }
  },
})
