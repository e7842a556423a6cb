/** Does things together that become ready at about the same time. */
export interface Together<T, R> {
  /**
   * Prepares a thing and gives what became of it. Throws what `prepare` throws and what `run` gives as its error. While others
   * are being prepared, a thing that is ready waits for them.
   */
  add(prepare: () => Promise<T>): Promise<R>
}

export interface TogetherOptions<T, R> {
  /** Gives what became of each thing, in their order. When it throws, all of them fail with that. One runs at a time. */
  readonly run: (things: readonly T[]) => Promise<readonly PromiseSettledResult<R>[]>
  /** So many at once at most. */
  readonly most: number
  /** Milliseconds that a thing waits for others at most. */
  readonly patience: number
}

interface Ready<T, R> {
  readonly thing: T
  readonly resolve: (value: R) => void
  readonly reject: (reason: unknown) => void
}

/** Gives each what became of it. */
function settle<T, R>(batch: readonly Ready<T, R>[], outcomes: readonly PromiseSettledResult<R>[]): void {
  for (const [i, { resolve, reject }] of batch.entries()) {
    const outcome = outcomes[i]
    if (outcome?.status === 'fulfilled') resolve(outcome.value)
    else reject(outcome?.reason ?? new Error('nothing became of it'))
  }
}

export function makeTogether<T, R>({ run, most, patience }: TogetherOptions<T, R>): Together<T, R> {
  const ready: Ready<T, R>[] = []
  let preparing = 0
  let running = false
  let timer: NodeJS.Timeout | null = null

  async function start(): Promise<void> {
    if (timer !== null) clearTimeout(timer)
    timer = null
    running = true
    const batch = ready.splice(0, most)
    try {
      settle(batch, await run(batch.map(({ thing }) => thing)))
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
    running = false
    look()
  }

  /** Starts where nobody is to be waited for; else there is a time at which it starts anyway. */
  function look(): void {
    if (running || ready.length === 0) return
    if (preparing === 0 || ready.length >= most) void start()
    else timer ??= setTimeout(() => void start(), patience)
  }

  return {
    async add(prepare) {
      preparing += 1
      let thing: T
      try {
        thing = await prepare()
      } catch (error) {
        preparing -= 1
        // What is ready may have waited for this one alone.
        look()
        throw error
      }
      preparing -= 1
      return await new Promise<R>((resolve, reject) => {
        ready.push({ thing, resolve, reject })
        look()
      })
    },
  }
}
