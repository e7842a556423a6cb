/**
 * With what each article was read and linked (see Stamps in schema), so that relinking knows what is left to do. Of
 * articles of before it is not known.
 */
export const statements: readonly string[] = [
  `alter table articles add column read_by text, add column linked_by text`,
]
