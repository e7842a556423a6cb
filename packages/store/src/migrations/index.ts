import type { Kysely } from 'kysely'
import * as initial from './0001-initial.ts'
import * as objects from './0002-objects.ts'
import * as placesAndTimes from './0003-places-and-times.ts'
import * as stories from './0004-stories.ts'
import * as copies from './0005-copies.ts'
import * as related from './0006-related.ts'
import * as accounts from './0007-accounts.ts'
import * as readBy from './0008-read-by.ts'
import * as reportsByKey from './0009-reports-by-key.ts'
import * as readings from './0010-readings.ts'
import * as reading from './0011-reading.ts'
import * as corrections from './0012-corrections.ts'
import * as keysOfArticles from './0013-keys-of-articles.ts'
import * as counts from './0014-counts.ts'

export interface NamedMigration {
  readonly name: string
  readonly statements: readonly string[]
  /** What no statement can do, after them. */
  readonly fill?: (db: Kysely<unknown>) => Promise<void>
}

/** Every migration, oldest first. Never edit one that has been released: add another. */
export const migrations: readonly NamedMigration[] = [
  { name: '0001-initial', statements: initial.statements },
  { name: '0002-objects', statements: objects.statements },
  { name: '0003-places-and-times', statements: placesAndTimes.statements },
  { name: '0004-stories', statements: stories.statements },
  { name: '0005-copies', statements: copies.statements },
  { name: '0006-related', statements: related.statements },
  { name: '0007-accounts', statements: accounts.statements },
  { name: '0008-read-by', statements: readBy.statements },
  { name: '0009-reports-by-key', statements: reportsByKey.statements },
  { name: '0010-readings', statements: readings.statements },
  { name: '0011-reading', statements: reading.statements, fill: reading.fill },
  { name: '0012-corrections', statements: corrections.statements },
  { name: '0013-keys-of-articles', statements: keysOfArticles.statements },
  { name: '0014-counts', statements: counts.statements },
]
