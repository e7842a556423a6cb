import { isoInstant } from '../../drivers/types.ts'
import { connectionOf } from '../connection.ts'
import { pageOf } from '../page.ts'
import { windowOf } from '../window.ts'
import { linkOf } from './links.ts'
import { partOf } from './parts.ts'
import { setOf } from './sets.ts'
import { rowOf, shapes, widthOf } from './shapes.ts'
import type { Ahead, Keeper, Kind, Wanted, WantedPage } from './wanted.ts'

type Values = readonly unknown[]
type Keeping = Pick<Ahead, 'want' | 'keeper'>

/** The node of a list of values; what was read with it is kept. */
function keepNode(kind: Kind, values: Values, { want, keeper }: Keeping): { readonly id: string } {
  const node = shapes[kind].nodeOf(rowOf(kind, values) as never)
  keeper.node(node)
  keepAhead(values.at(-1) as Values | null, node.id, { want, keeper })
  return node
}

function keepPage(
  found: readonly Values[],
  wanted: WantedPage,
  { id, keeper }: { id: string; keeper: Keeper },
) {
  const { of, list } = setOf(wanted.set)
  const { order } = list()
  const first = widthOf(of)
  const rows = found.map((values) => {
    const [key, rowId, mentions] = values.slice(first)
    const node = keepNode(of, values, { want: wanted.want, keeper })
    const cursor_key = order.type === 'timestamptz' && key !== null ? isoInstant(String(key)) : key
    return { id: rowId, cursor_key, mentions, node }
  })
  const page = pageOf<{ mentions?: number | null; node: unknown }>(rows, {
    order,
    window: windowOf(wanted.page, order),
  })
  keeper.value(
    wanted.key,
    id,
    connectionOf(page, ({ node }) => node),
  )
}

/** Keeps what aheadJson gave of the node with the id. */
export function keepAhead(values: Values | null, id: string, { want, keeper }: Keeping): void {
  if (values === null) return
  const { parts, links, pages }: Wanted = want
  for (const [at, name] of parts.entries()) {
    if (values[at] !== null) keeper.value(name, id, partOf(name).read(values[at] as never))
  }
  for (const [at, { link, want: inner }] of links.entries()) {
    const found = (values[parts.length + at] ?? []) as readonly Values[]
    for (const one of found) keepNode(linkOf(link).to, one, { want: inner, keeper })
  }
  for (const [at, page] of pages.entries()) {
    const found = (values[parts.length + links.length + at] ?? []) as readonly Values[]
    keepPage(found, page, { id, keeper })
  }
}
