import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { environmentKeys, readEnvironment } from '../src/environment.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const Service = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
})
const { services } = z
  .object({ services: z.record(z.string(), Service) })
  .parse(parse(read('docker-compose.yml'), { merge: true }))
const own = Object.entries(services).filter(([, service]) => service.image.startsWith('wiregraph'))
/** "${NAME:-default}" as compose fills it in. */
const filled = (value: string) => value.replace(/\$\{\w+:-(?<fallback>\w*)\}/g, '$<fallback>')

describe('docker-compose.yml', () => {
  it('is valid by the compose schema', () => {
    const { status, stdout } = spawnSync('npx', ['--no-install', 'dclint', '--quiet', 'docker-compose.yml'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stdout).not.toContain(' error ')
    expect(status).toBe(0)
  })

  it('names every part of the stack', () => {
    expect(Object.keys(services).sort()).toEqual([
      'gateway',
      'inbox',
      'ingest',
      'migrate',
      'postgres',
      'redis',
    ])
  })

  it.each(own)('%s sets only what the program reads, with values that it takes', (_name, { environment }) => {
    const values = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, filled(value)]))
    expect(Object.keys(values).filter((key) => !environmentKeys.includes(key))).toEqual([])
    expect(readEnvironment(values)).toMatchObject({
      DATABASE_URL: expect.stringContaining('@postgres:5432/'),
    })
  })

  it.each(own)('%s runs a command that exists', (_name, { command }) => {
    expect(read('apps/wiregraph/src/main.ts')).toContain(`commands/${command[0]}.ts`)
  })

  it.each(own.filter(([name]) => name !== 'migrate'))(
    '%s asks for its health where it is served',
    (_name, service) => {
      const [, port, path] =
        /127\.0\.0\.1:(\d+)(\/health\/\w+)/.exec(service.healthcheck?.test.join(' ') ?? '') ?? []
      expect(port).toBe(service.environment.PORT ?? service.environment.WIREGRAPH_HEALTH_PORT)
      expect(['/health/live', '/health/ready']).toContain(path)
    },
  )

  it.each(own.filter(([name]) => name !== 'migrate'))(
    '%s waits for the migration and the queue',
    (_name, service) => {
      expect(service.depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      })
    },
  )

  it('publishes the gateway alone, and on loopback', () => {
    const published = Object.entries(services).filter(([, service]) => service.ports.length > 0)
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([
      ['gateway', ['127.0.0.1:4000:4000']],
    ])
  })

  it('gives Redis the settings without which jobs are lost', () => {
    const command = services.redis?.command.join(' ') ?? ''
    expect(command).toContain('--maxmemory-policy noeviction')
    expect(command).toContain('--appendonly yes')
  })

  it('builds from a Dockerfile whose entry point is the command line', () => {
    const dockerfile = read('Dockerfile')
    expect(dockerfile).toContain('ENTRYPOINT ["node", "dist/main.js"]')
    expect(dockerfile).toContain('tools/setup.mjs --build')
    expect(dockerfile).toContain('USER node')
  })
})
