#!/usr/bin/env node
import { type CommandDef, defineCommand, renderUsage, runCommand } from 'citty'
import { UsageError } from './errors.ts'
import { complain, say } from './terminal.ts'

/** Loaded when called, so that `--help` need not wait for the database. */
const commands: Readonly<Record<string, () => Promise<CommandDef>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  ingest: async () => (await import('./commands/ingest.ts')).ingest,
  extract: async () => (await import('./commands/extract.ts')).extract,
  worker: async () => (await import('./commands/worker.ts')).worker,
  watch: async () => (await import('./commands/watch.ts')).watch,
  serve: async () => (await import('./commands/serve.ts')).serve,
  remove: async () => (await import('./commands/remove.ts')).remove,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  explain: async () => (await import('./commands/explain.ts')).explain,
  corrections: async () => (await import('./commands/corrections.ts')).corrections,
  relink: async () => (await import('./commands/relink.ts')).relink,
  status: async () => (await import('./commands/status.ts')).status,
  key: async () => (await import('./commands/key.ts')).key,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
}

const main = defineCommand({
  meta: { name: 'wiregraph', description: 'News article files in, a linked graph of events out' },
  subCommands: commands,
})

async function run([name, ...rest]: readonly string[]): Promise<void> {
  const load = name === undefined ? undefined : commands[name]
  if (load === undefined || name === undefined) {
    say(await renderUsage(main))
    if (name !== undefined && name !== '--help' && name !== '-h')
      throw new UsageError(`there is no command "${name}"`)
    return
  }
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) say(await renderUsage(command, main))
  else await runCommand(command, { rawArgs: [...rest] })
}

/** Errors that tell the caller all there is to know; the others are ours, and show where they come from. */
const plain: ReadonlySet<string> = new Set([
  'UsageError',
  'CLIError',
  'RefusedInput',
  'StaleTools',
  'FolderInUse',
  'FolderNotUsable',
  'DatabaseTooNew',
  'QueueUnavailable',
  'QueueMisconfigured',
  'PortTaken',
])

run(process.argv.slice(2)).catch((error: unknown) => {
  const known = error instanceof Error && plain.has(error.name)
  complain(`wiregraph: ${known ? error.message : error instanceof Error ? error.stack : String(error)}`)
  process.exitCode = error instanceof UsageError ? error.exitCode : 1
})
