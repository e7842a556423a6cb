import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runScript, scorerIn } from '../../scorer.ts'
import type { Run } from '../../task.ts'
import { articleFiles } from './article-files.ts'
import { commandOf, startWiregraph } from './start-wiregraph.ts'

/** Hands the articles to the running server and waits until the graph holds them. Throws when one is refused. */
function ingest(files: readonly string[], folder: string): void {
  const { command, args, env } = commandOf(['ingest', ...files], folder)
  const { status, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`ingest ended with ${status}: ${stderr.trim()}`)
}

/**
 * What a gateway serves for articles that people have coded: starts the whole program in a folder of its own,
 * ingests the articles that the gold names, and lets its scorer ask over GraphQL.
 */
export const seeds: Run = async ({ files, scorers, json }) => {
  const scorer = scorerIn(scorers, '../gold/score-seeds.mjs')
  for (const gold of files) {
    const folder = mkdtempSync(join(tmpdir(), 'wiregraph-bench-'))
    const server = await startWiregraph(folder)
    try {
      ingest(articleFiles(gold), folder)
      const flags = ['--gold', gold, ...(json ? ['--json'] : ['--errors'])]
      process.stdout.write(runScript(scorer, [server.url, ...flags]))
    } finally {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
