/** The relations that the labeller chooses from; a relation's id is its place here, and 0 is none. */
export interface RelationSet {
  readonly names: readonly string[]
  readonly root: number
}

/** `names` begins with the empty name. */
export function createRelationSet(names: readonly string[]): RelationSet {
  return { names, root: names.indexOf('root') }
}

/** The relation with the highest score; `root` and none are no answers. */
export function bestRelation({ root }: RelationSet, scores: Float64Array): number {
  let found = root === 1 ? 2 : 1
  for (let at = found + 1; at < scores.length; at += 1) {
    if (at !== root && (scores[at] as number) > (scores[found] as number)) found = at
  }
  return found
}
