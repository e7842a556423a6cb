import { afterAll, describe, test } from 'vitest'
import { memoryDriver, postgresDriver } from './drivers.ts'
import { describePlans } from './plans.ts'
import { startPostgres } from './servers.ts'

const server = await startPostgres()
afterAll(async () => {
  await server?.stop()
})

describePlans(memoryDriver)
if (server) describePlans(postgresDriver(server))
else describe.skip('PostgreSQL', () => test('is not installed here', () => {}))
