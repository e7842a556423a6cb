// Sends requests over and over for some seconds, a connection after its answer: {url, bodies, connections, seconds} as
// JSON in argv, {requests, seconds, failed, p50, p99} as JSON out, times in milliseconds.
import autocannon from 'autocannon'

const { url, bodies, connections, seconds } = JSON.parse(process.argv[2])
const times = []
let failed = 0
const requests = bodies.map((body) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body,
}))
const run = autocannon({ url, connections, duration: seconds, requests, timeout: 60 })
run.on('response', (_client, status, _bytes, ms) => {
  if (status === 200) times.push(ms)
  else failed += 1
})
const { duration, errors } = await run
times.sort((a, b) => a - b)
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? null
console.log(
  JSON.stringify({
    requests: times.length,
    seconds: duration,
    failed: failed + errors,
    p50: at(0.5),
    p99: at(0.99),
  }),
)
