/** Longer than any grace period: what has not stopped by then never will. */
const patienceMs = 60_000

/**
 * Runs `stop` at the first SIGINT or SIGTERM and ends when it is done; a second one ends at once. The process lives
 * until then even where all that is left to wait for would let it go.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) process.exit(130)
    stopping = true
    setTimeout(() => fail(new Error(`it took longer than ${patienceMs / 1000} seconds`)), patienceMs)
    stop().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

function fail(error: unknown): never {
  console.error(`stopping failed: ${error instanceof Error ? error.stack : String(error)}`)
  process.exit(1)
}
