import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { explain as explainArticle, extract as extractArticle } from '@wiregraph/extract'
import { type IngestTools, loadTools } from '@wiregraph/ingest'
import { readArticles } from '@wiregraph/reader'
import { RefusedInput } from '@wiregraph/schema'
import { z } from 'zod'
import { UsageError } from '../errors.ts'
import { explainText } from '../explain-text.ts'
import { complain, write } from '../terminal.ts'
import { defineCommand } from './command.ts'

const Row = z.looseObject({ id: z.union([z.string(), z.number()]).optional() })

/** Prints what became of each sentence of each article of one file. */
async function printAudit(bytes: Uint8Array, fileName: string, tools: IngestTools): Promise<void> {
  for (const { article } of readArticles(bytes, { fileName }).articles)
    await write(`${article.title}\n\n${explainText(explainArticle(article, tools))}\n`)
}

/** Prints each article of one file as a line in the zod shape; `input` tells which row of the input it came from. */
async function print(
  bytes: Uint8Array,
  fileName: string | null,
  input: string | number | undefined,
  tools: IngestTools,
) {
  for (const { article, issues } of readArticles(bytes, { fileName }).articles) {
    const extraction = extractArticle(article, tools)
    const line = {
      ...(input === undefined ? {} : { input }),
      ...extraction,
      issues: [...issues, ...extraction.issues],
    }
    await write(`${JSON.stringify(line)}\n`)
  }
}

async function extractLines(tools: IngestTools): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    try {
      const { id } = Row.parse(JSON.parse(line))
      await print(Buffer.from(line), 'line.json', id, tools)
    } catch (error) {
      if (!(error instanceof RefusedInput || error instanceof SyntaxError || error instanceof z.ZodError))
        throw error
      complain(`line ${number}: ${error instanceof z.ZodError ? z.prettifyError(error) : error.message}`)
      process.exitCode = 1
    }
  }
}

export const extract = defineCommand({
  name: 'extract',
  description: 'Print what is read in an article, without a database: one JSON line an article',
  args: {
    file: {
      type: 'positional',
      required: true,
      description:
        'An article file, or - for JSON lines {id, title?, text, publishedAt?, source?} on standard input',
    },
    explain: {
      type: 'boolean',
      description:
        'Print for people, sentence by sentence: reports with the rules that fired, and what was refused and why',
    },
  },
  async run({ file, explain = false }) {
    if (explain && file === '-') throw new UsageError('--explain reads a file, not standard input')
    const tools = loadTools()
    if (explain) await printAudit(await readFile(file), file, tools)
    else if (file === '-') await extractLines(tools)
    else await print(await readFile(file), file, undefined, tools)
  },
})
