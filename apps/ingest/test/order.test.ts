import { describeOrder } from './order.ts'
import { extractFile, filesOf } from './sets.ts'

const extractions = (await filesOf('benchmarks/stories')).flatMap(extractFile)

describeOrder({ name: 'stories told by several papers', extractions, orders: 3, every: 6 })
