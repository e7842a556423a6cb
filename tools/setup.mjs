#!/usr/bin/env node
// Makes a clone ready to run: checks Node, installs what the lockfile names, and (--build) builds what has changed.
// Plain Node without dependencies, because it runs before there are any.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const stampFile = join(root, 'node_modules', '.wiregraph-lock')

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Wiregraph needs Node 20.19 or later, this is ${process.versions.node}. See https://nodejs.org/`)
}

function fail(message) {
  console.error(`setup: ${message}`)
  process.exit(1)
}

function run(command, args, what) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
  env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error) fail(`${what} could not start: ${error.message}`)
  if (status !== 0) fail(`${what} failed (${command} ${args.join(' ')}, exit ${status})`)
}

/** The lockfile and the manifests it was made from: node_modules is good as long as this stays the same. */
function lockStamp() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
}

function install() {
  const stamp = lockStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.log('setup: installing dependencies (once; about 20 seconds)')
  run(
    'npx',
    ['--yes', manifest.packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'],
    'the install',
  )
  writeFileSync(stampFile, stamp)
}

checkNode()
install()
if (process.argv.includes('--build')) {
  run(
    'turbo',
    ['run', 'build', '--output-logs=errors-only', '--log-order=grouped', '--no-update-notifier'],
    'the build',
  )
}
