#!/usr/bin/env node
// npm test: lint, types, then every test that is quick. npm run test:full (--full): the long ones.
// The last line reads "N passed, N failed" (tools/count-reporter.mjs).
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const full = process.argv.includes('--full')

const steps = full
  ? [['vitest', ['run']]]
  : [
      ['biome', ['check', '--diagnostic-level=warn', '.']],
      ['turbo', ['run', 'typecheck', '--output-logs=errors-only', '--no-update-notifier']],
      ['vitest', ['run']],
    ]

let failed = false
for (const [command, args] of steps) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...(full ? { WIREGRAPH_TEST: 'full' } : {}) }
  const { status } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    failed = true
    console.error(`test: ${command} ${args.join(' ')} failed with exit ${status}`)
  }
}
process.exit(failed ? 1 : 0)
