import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from './refused.ts'

/** Runs a script on Node to its end and gives what it printed. Throws when it fails. `flags` are Node's own. */
export function runScript(script: string, args: readonly string[], flags: readonly string[] = []): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...flags, script, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr.trim()}`)
  return stdout
}

/** Path of a script in the folder of scorers, links followed: a script knows by its path that it is the one run. */
export function scorerIn(folder: string, name: string): string {
  const path = join(folder, name)
  if (existsSync(path)) return realpathSync(path)
  return refuse(`expected the scorer ${path}, found none; name its folder with BENCHMARKS`)
}

/** The rows of JSON lines. */
export const rowsOf = (lines: string): unknown[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
