import type { GraphQLError } from 'graphql'
import type { Access } from '../access/access.ts'
import { callerOf } from '../plugins/access.ts'
import type { Visit, Visits } from '../visits.ts'

export interface Admission {
  readonly visits: Visits
  readonly access: Access | null
  /** Where rates are limited: charges the visit, gives the refusal. */
  readonly charge: ((visit: Visit, cost: number) => Promise<GraphQLError | null>) | null
}

/** An export reads without end: it counts as much as a query of some hundred events with all around them. */
const exportCost = 10_000

/** The same doors that a query goes through: a key, where one is given, must be known, and rates are kept. */
export function admitExports({ visits, access, charge }: Admission) {
  return async (request: Request, serverContext: object): Promise<void> => {
    const visit = visits.of(request, serverContext)
    if (access !== null) visit.caller = await callerOf(access, request.headers)
    visit.cost = exportCost
    const refusal = (await charge?.(visit, exportCost)) ?? null
    if (refusal) throw refusal
  }
}
