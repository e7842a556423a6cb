import { expect, test } from 'vitest'
import { dumpTemplate, openMemory } from '../src/drivers/pglite.ts'
import { migrate } from '../src/index.ts'
import { migrations } from '../src/migrations/index.ts'
import { readTemplate, templateName } from '../src/template.ts'

test('another migration is another template', () => {
  expect(templateName()).toMatch(/^template-[0-9a-f]{16}\.tar\.gz$/)
  expect(templateName()).toBe(templateName([...migrations]))
  expect(templateName([...migrations, { name: 'x', statements: [] }])).not.toBe(templateName())
  expect(templateName(migrations.map((one) => ({ ...one, statements: [] })))).not.toBe(templateName())
})

test('a database from the template has every migration', async () => {
  const db = await openMemory()
  expect(readTemplate()).not.toBeNull()
  expect(await migrate(db)).toEqual([])
  await db.close()
})

test('the dump is a gzipped archive', async () => {
  const dump = await dumpTemplate()
  expect([...dump.slice(0, 2)]).toEqual([0x1f, 0x8b])
})
