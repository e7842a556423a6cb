import { AttacksDocument, type AttacksQuery } from './generated.ts'
import type { Graph } from './graph.ts'

type Attack = AttacksQuery['events']['nodes'][number]

/** All attacks in a country, newest first, page by page. */
export async function* attacksIn(graph: Graph, country: string): AsyncGenerator<Attack> {
  for (let after: string | null = null; ; ) {
    const { events }: AttacksQuery = await graph.ask(AttacksDocument, { country, after })
    yield* events.nodes
    if (!events.pageInfo.hasNextPage) return
    after = events.pageInfo.endCursor
  }
}

export async function printAttacks(graph: Graph): Promise<void> {
  for await (const event of attacksIn(graph, 'IQ')) {
    console.log(event.when?.start ?? 'unknown day', event.title, event.place?.name ?? 'unknown place')
  }
}
