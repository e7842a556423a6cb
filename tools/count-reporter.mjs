/** A vitest reporter that closes the run with one line that machines can read: "N passed, N failed, N skipped". */
export default class CountReporter {
  onTestRunEnd(testModules) {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    for (const testModule of testModules) {
      // A file that does not load has no tests to count, and yet it is a failure.
      if (testModule.state() === 'failed' && [...testModule.children.allTests('failed')].length === 0)
        counts.failed++
      for (const test of testModule.children.allTests()) {
        const { state } = test.result()
        if (state in counts) counts[state]++
      }
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
    // After the other reporters' own closing lines.
    process.on('exit', () => console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`))
  }
}
