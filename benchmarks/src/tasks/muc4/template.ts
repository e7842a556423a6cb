export type IncidentType = 'ATTACK' | 'BOMBING' | 'KIDNAPPING' | 'ARSON' | 'ROBBERY' | 'FORCED WORK STOPPAGE'

/** Strings that stand for one entity. `named` false: a description, not a name. */
export interface Entity {
  readonly mentions: readonly string[]
  readonly named?: boolean
}

export interface Count {
  readonly kind: 'killed' | 'injured'
  readonly min: number | null
  readonly max: number | null
}

/** One incident in the scorer's format. */
export interface Template {
  readonly type: IncidentType
  readonly date: { readonly start: string | null; readonly end: string | null } | null
  readonly country: string | null
  readonly place: string | null
  readonly perpIndividual: readonly Entity[]
  readonly perpOrg: readonly Entity[]
  readonly target: readonly Entity[]
  readonly victim: readonly Entity[]
  readonly weapon: readonly Entity[]
  readonly casualties: readonly Count[]
}
