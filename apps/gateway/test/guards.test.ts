import type { Database } from '@wiregraph/store'
import { afterAll, beforeAll } from 'vitest'
import { openGraph } from './graph.ts'
import { testAccess } from './guards/access.ts'
import { testDeadlines } from './guards/deadlines.ts'
import { testDoors } from './guards/doors.ts'
import { testMeasures } from './guards/measures.ts'
import { testRates } from './guards/rates.ts'

let database: Database
beforeAll(async () => {
  database = await openGraph(20)
})
afterAll(() => database.close())

for (const suite of [testAccess, testDeadlines, testDoors, testMeasures]) suite(() => database)
await testRates(() => database)
