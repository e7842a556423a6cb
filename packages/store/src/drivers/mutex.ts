/** Lets one holder in at a time, in the order of asking; `lock` gives the function that lets the next one in. */
export interface Mutex {
  lock(): Promise<() => void>
}

export function makeMutex(): Mutex {
  let last: Promise<void> = Promise.resolve()
  return {
    async lock() {
      const before = last
      let unlock: () => void = () => {}
      last = new Promise((resolve) => {
        unlock = resolve
      })
      await before
      return unlock
    },
  }
}
