/** Runs `task` at once and then `ms` after the end of each run, never twice at a time; `turn` counts from 0. */
export function repeatEvery(
  ms: number,
  onError: (error: Error) => void,
  task: (turn: number) => Promise<void>,
): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running = run(0)

  async function run(turn: number): Promise<void> {
    try {
      await task(turn)
    } catch (error) {
      if (!stopped) onError(error instanceof Error ? error : new Error(String(error)))
    }
    if (stopped) return
    timer = setTimeout(() => {
      running = run(turn + 1)
    }, ms)
    timer.unref()
  }
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
