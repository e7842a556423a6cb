import { afterAll, describe, test } from 'vitest'
import { describeConformance } from './conformance.ts'
import { postgresDriver } from './drivers.ts'
import { startPostgres } from './servers.ts'

const server = await startPostgres()
afterAll(async () => {
  await server?.stop()
})

if (server) describeConformance(postgresDriver(server))
else describe.skip('PostgreSQL', () => test('is not installed here', () => {}))
