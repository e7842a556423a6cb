import { readdirSync, readFileSync } from 'node:fs'

/** Of Linux, whose clock ticks are hundredths of a second on every machine of our kind. */
const tickMs = 10

/** Fields of /proc/PID/stat from the state on (proc(5)); the name before them may hold anything. */
function statOf(pid: number | string): readonly string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

const sum = (fields: readonly string[] | null, from: number, to: number) =>
  (fields ?? []).slice(from, to).reduce((total, ticks) => total + Number(ticks), 0)

/** CPU time of a process so far, in ms; null where nobody tells. */
export function cpuOf(pid: number): number | null {
  const fields = statOf(pid)
  return fields === null ? null : sum(fields, 11, 13) * tickMs
}

/** The same with its children, those that ended as well. */
export function cpuOfAll(pid: number): number | null {
  const own = statOf(pid)
  if (own === null) return null
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const children = processes.map(statOf).filter((fields) => fields?.[1] === String(pid))
  return (sum(own, 11, 15) + children.reduce((total, fields) => total + sum(fields, 11, 13), 0)) * tickMs
}
