import { QueueMisconfigured, QueueUnavailable } from './errors.ts'

/**
 * The result of `work`, or QueueUnavailable when it fails or takes longer than `ms`. What is late goes on unseen:
 * it must do no harm when it still succeeds.
 */
export async function within<T>(ms: number, what: string, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work(), late])
  } catch (cause) {
    if (cause instanceof QueueMisconfigured || cause instanceof QueueUnavailable) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new QueueUnavailable(
      `The queue could not ${what}: ${reason}. Check that its server runs, and try again.`,
      { cause },
    )
  } finally {
    clearTimeout(timer)
  }
}
