import { ArticleId } from '@wiregraph/schema'
import { openDesk } from '../desk/open-desk.ts'
import { readEnvironment } from '../environment.ts'
import { UsageError } from '../errors.ts'
import { complain, say } from '../terminal.ts'
import { defineCommand } from './command.ts'

export const remove = defineCommand({
  name: 'remove',
  description: 'Take an article and its reports out of the graph',
  args: { id: { type: 'positional', description: 'Id of the article, e.g. article_0f3a…', required: true } },
  async run({ id }) {
    if (!ArticleId.safeParse(id).success)
      throw new UsageError(`"${id}" is not the id of an article (article_ and 24 hex digits)`)
    const desk = await openDesk(readEnvironment(process.env), (error) => complain(error.message))
    try {
      if (!(await desk.remove(id))) throw new UsageError(`there is no article ${id}`)
      say(`removed ${id}`)
    } finally {
      await desk.close()
    }
  },
})
