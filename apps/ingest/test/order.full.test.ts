import { describeOrder } from './order.ts'
import { extractFile, filesOf } from './sets.ts'

const sets = ['examples', 'corpus', 'benchmarks/stories', 'benchmarks/newswire']
const extractions = (await filesOf(...sets)).flatMap(extractFile)

describeOrder({ name: 'all articles of the project', extractions, orders: 100, every: 4 })
