import './scalars.ts'
import './node.ts'
import './article.ts'
import './report.ts'
import './event.ts'
import './actor.ts'
import './place.ts'
import './event-counts.ts'
import './changes.ts'
import './highlights.ts'
import './path.ts'
import './ingest-job.ts'
import './mutation.ts'
import './subscription.ts'
import { builder } from '../builder.ts'

/** All of the graph, as it is printed to schema.graphql. */
export const schema = builder.toSchema()
