import { SingleBar } from 'cli-progress'
import type { Status } from './desk/desk.ts'
import type { IngestResult } from './ingest-files.ts'

export const say = (line: string): void => console.log(line)
export const complain = (line: string): void => console.error(line)

/** Writes to standard output. A pipe that is slower than we are must not fill the memory. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}

/** A progress bar on a terminal; elsewhere one line now and then, so that logs stay short. */
export function showProgress(
  label: string,
  things = 'files',
): { update(done: number, of: number): void; stop(): void } {
  if (!process.stderr.isTTY) {
    let last = -1
    return {
      update(done, of) {
        const tenth = of === 0 ? 10 : Math.floor((done * 10) / of)
        if (tenth > last) complain(`${label}: ${done} of ${of} ${things}`)
        last = Math.max(last, tenth)
      },
      stop: () => undefined,
    }
  }
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total} ${things}, {eta_formatted} left`,
    clearOnComplete: true,
  })
  let started = false
  return {
    update(done, of) {
      if (started) bar.update(done)
      else bar.start(of, done)
      started = true
    },
    stop: () => bar.stop(),
  }
}

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
const sum = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((total, item) => total + of(item), 0)

/** What came out of an ingest, one line an article, then the totals and what failed. */
export function printResult({ files, known, articles, failed }: IngestResult): void {
  for (const { title, reports, events, issues } of articles) {
    say(`  ${title}: ${count(reports, 'report')} of ${count(events, 'event')}, ${count(issues, 'issue')}`)
  }
  const totals = `${count(articles.length, 'article')} with ${count(
    sum(articles, (a) => a.reports),
    'report',
  )}`
  say(
    `${count(files, 'file')}: ${totals}${known > 0 ? `; ${known} known already` : ''}; ${failed.length} failed`,
  )
  for (const { file, reason } of failed) complain(`  ${file}: ${reason}`)
}

export function printStatus({ drivers, drops, graph, failed }: Status): void {
  say(drivers)
  say(
    `graph: ${count(graph.articles, 'article')}, ${count(graph.reports, 'report')}, ${count(graph.events, 'event')}, ` +
      `${count(graph.places, 'place')}, ${count(graph.actors, 'actor')}`,
  )
  say(
    `drops: ${drops.waiting} waiting, ${drops.active} active, ${drops.completed} completed, ${drops.failed} failed`,
  )
  for (const { id, file, code, reason } of failed) say(`  ${file ?? id}: ${code}: ${reason}`)
}
