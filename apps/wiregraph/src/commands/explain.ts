import type { ActorAnswer, ActorChoice, ActorExplanation } from '@wiregraph/schema'
import { mostGrounds } from '@wiregraph/store'
import { actorText, choiceText } from '../actor-text.ts'
import { openDesk } from '../desk/open-desk.ts'
import { readEnvironment } from '../environment.ts'
import { UsageError } from '../errors.ts'
import { complain, write } from '../terminal.ts'
import { defineCommand } from './command.ts'

const listed = 5

/** Null for all. Throws a UsageError for what is no number of articles. */
function readArticles(given: string): number | null {
  if (given === 'all') return null
  const number = Number(given)
  if (Number.isInteger(number) && number >= 1 && number <= mostGrounds) return number
  throw new UsageError(`--articles is 1 to ${mostGrounds} or all, not "${given}"`)
}

const listOf = (choices: readonly ActorChoice[]) =>
  choices.map((choice) => `  ${choiceText(choice)}`).join('\n')

/** Throws a UsageError that says whom one can ask for instead. */
function explanationOf({ explanation, named, similar }: ActorAnswer, asked: string): ActorExplanation {
  if (explanation !== null) return explanation
  if (named.length > 0)
    throw new UsageError(
      `${named.length} actors have the name "${asked}"; ask for one by its id:\n${listOf(named)}`,
    )
  const hint = similar.length > 0 ? `; of similar names there are:\n${listOf(similar)}` : ''
  throw new UsageError(`there is no actor "${asked}" in the graph${hint}`)
}

export const explain = defineCommand({
  name: 'explain',
  description:
    'Tell why names are one actor: each name with its rule, the articles that give it, and their words',
  args: {
    actor: { type: 'positional', required: true, description: 'Id or name of the actor, e.g. actor_0f3a…' },
    articles: {
      type: 'string',
      description: `How many articles are listed for each reason: 1 to ${mostGrounds}, or all (${listed}; all with --json)`,
    },
    json: { type: 'boolean', description: 'Print the whole as one JSON object' },
  },
  async run({ _, articles, json = false }) {
    const asked = _.join(' ')
    const most = readArticles(articles ?? (json ? 'all' : `${listed}`))
    const desk = await openDesk(readEnvironment(process.env), (error) => complain(error.message))
    try {
      const answer = await desk.explain(asked, most)
      const explanation = explanationOf(answer, asked)
      await write(json ? `${JSON.stringify(explanation, null, 2)}\n` : actorText(explanation))
      if (answer.named.length > 0) complain(`others have this name as well:\n${listOf(answer.named)}`)
    } finally {
      await desk.close()
    }
  },
})
