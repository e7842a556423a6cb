import { writeFileSync } from 'node:fs'
import { clientSource } from './client-source.ts'

writeFileSync(new URL('../examples/client/generated.ts', import.meta.url), await clientSource())
