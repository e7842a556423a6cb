import { actor } from './actor.ts'
import { article } from './article.ts'
import { counts } from './counts.ts'
import { events } from './events.ts'
import { place } from './place.ts'
import type { BenchQuery } from './query.ts'
import { search } from './search.ts'

export const queries: readonly BenchQuery[] = [events, actor, place, article, counts, search]
