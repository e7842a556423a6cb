import { cloneState, type State } from './state.ts'

/** A point at which another move was nearly as good. */
export interface Branch {
  readonly state: State
  /** By how much the first choice leads the second. */
  readonly lead: number
  /** Log-likelihood of the moves up to here. */
  readonly before: number
}

/** Keeps the least certain points of a parse. */
export interface Branches {
  offer(branch: Branch): void
  kept(): readonly Branch[]
}

/** Keeps at most `count` points whose lead is below `limit`. */
export function createBranches(count: number, limit: number): Branches {
  const kept: Branch[] = []
  return {
    offer({ state, lead, before }) {
      const last = kept[count - 1]
      if (lead >= limit || (last && last.lead <= lead)) return
      if (last) kept.pop()
      const place = kept.findIndex((branch) => branch.lead > lead)
      kept.splice(place < 0 ? kept.length : place, 0, { state: cloneState(state), lead, before })
    },
    kept: () => kept,
  }
}
