import { describeConformance } from './conformance.ts'
import { folderDriver, memoryDriver } from './drivers.ts'

for (const driver of [memoryDriver, folderDriver]) describeConformance(driver)
