import * as initial from './0001-initial.ts'

export interface NamedMigration {
  readonly name: string
  readonly statements: readonly string[]
}

/** Every migration, oldest first. Never edit one that has been released: add another. */
export const migrations: readonly NamedMigration[] = [
  { name: '0001-initial', statements: initial.statements },
]
