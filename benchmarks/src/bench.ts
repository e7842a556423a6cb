// pnpm bench link | gateway: how fast it is. What each does stands in its own folder.
import { printRows } from './gateway/print.ts'

const [task, ...args] = process.argv.slice(2)

if (task === 'link') await import('./scale/main.ts')
else if (task === 'gateway') {
  const { benchGateway, readBench } = await import('./gateway/main.ts')
  console.log(printRows(await benchGateway(readBench(args))))
} else {
  console.error(
    'usage: pnpm bench link [--sizes N,N] [--seed N] | gateway [--events N] [--seconds N] [--only NAMES]',
  )
  process.exitCode = 2
}
