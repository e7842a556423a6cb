/**
 * Compiles the network's arithmetic: `npx tsx --conditions=source packages/syntax/scripts/build-kernel.ts` writes
 * `kernel/kernel.wasm` anew. A test looks whether it fits its source.
 */
import { writeFileSync } from 'node:fs'
import { compileKernel } from './lib/compile-kernel.ts'

writeFileSync(new URL('../kernel/kernel.wasm', import.meta.url), await compileKernel())
