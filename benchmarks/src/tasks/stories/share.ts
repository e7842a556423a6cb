/** A count of a whole. */
export interface Share {
  readonly count: number
  readonly of: number
}

/** Null where there is nothing to count. */
export const ratioOf = ({ count, of }: Share): number | null => (of === 0 ? null : count / of)

/** "12/16 = .750" */
export function describeShare(share: Share): string {
  const value = ratioOf(share)
  return `${share.count}/${share.of}${value === null ? '' : ` = ${describeValue(value)}`}`
}

export const describeValue = (value: number): string => value.toFixed(3).replace(/^0/, '')

/** Links made and links wanted. */
export interface Links {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

export const precisionOf = ({ right, wrong }: Links): Share => ({ count: right, of: right + wrong })
export const recallOf = ({ right, missed }: Links): Share => ({ count: right, of: right + missed })

/** Null where no link was made or wanted. */
export const f1Of = ({ right, wrong, missed }: Links): number | null =>
  right + wrong + missed === 0 ? null : (2 * right) / (2 * right + wrong + missed)
