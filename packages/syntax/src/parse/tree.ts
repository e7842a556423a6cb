/** A dependency tree: head index of each token (-1 at the root) and its relation's id. */
export interface Tree {
  readonly heads: Int32Array
  readonly relations: Int32Array
}
