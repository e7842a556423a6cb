/** What a job is about: a staged drop, and how many times it was handed in anew. */
export interface DropJob {
  /** `drop_` and 64 hex digits. */
  readonly dropId: string
  /** From 1; rises when a drop that had come to its end is to be read once more. */
  readonly generation: number
}

/** `drop_<hex>`, 2 to `sha256-<hex>-2`: BullMQ refuses ids with a colon and ids that are numbers. */
export function jobIdOf({ dropId, generation }: DropJob): string {
  return `sha256-${dropId.slice('drop_'.length)}-${generation}`
}
