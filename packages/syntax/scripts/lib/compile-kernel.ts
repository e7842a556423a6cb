import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Optimised for speed; no runtime, as nothing allocates; 112 says that vectors cannot leave the module. */
const OPTIONS = '-O3 --noAssert --runtime stub --enable simd --importMemory --disableWarning 112'

/** The bytes of kernel/*.ts as WebAssembly: the same each time. Throws with the compiler's words. */
export async function compileKernel(): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined
  const args = ['kernel/index.ts', '--baseDir', ROOT, '--outFile', 'kernel.wasm', ...OPTIONS.split(' ')]
  const { error, stderr } = await asc.main(args, {
    writeFile: (name, contents) => {
      if (name.endsWith('.wasm') && typeof contents !== 'string') bytes = contents
    },
  })
  if (error || !bytes) throw new Error(`the kernel does not compile: ${stderr.toString()}`)
  return bytes
}
