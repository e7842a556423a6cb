import type { Linker } from '@wiregraph/schema'
import { assembleActor } from './assemble-actor.ts'
import { assembleEvent } from './assemble-event.ts'
import { blockKeys } from './block-keys.ts'
import { linkReports } from './cluster.ts'
import { relate } from './relate.ts'
import { partStories } from './stories.ts'
import { touch } from './touch.ts'

export { actorsAgree } from './actors.ts'
export { pairScore, threshold } from './score.ts'
export { assembleActor, assembleEvent, blockKeys, linkReports, partStories, relate }

/** The judge as the store calls it. */
export const linker: Linker = {
  blockKeys,
  link: (reports, groups) => linkReports(reports, { groups }),
  touch,
  assembleEvent,
  assembleActor,
  relate,
}
