import { clearAllDataLoaders } from '@pothos/plugin-dataloader'
import DataLoader from 'dataloader'
import type { RequestContext } from './context.ts'

type Batch<V> = (ids: readonly string[]) => Promise<readonly V[]>

/** The request's loader of that name: all ids that are asked for in one go are one call of `batch`. */
export function loaderOf<V>(context: RequestContext, name: string, batch: Batch<V>): DataLoader<string, V> {
  const known = context.loaders.get(name)
  if (known !== undefined) return known as DataLoader<string, V>
  const made = new DataLoader<string, V>(async (ids) => await batch(ids))
  context.loaders.set(name, made)
  return made
}

/** What was loaded may have changed: load it anew. */
export function forgetLoaded(context: RequestContext): void {
  clearAllDataLoaders(context)
  context.loaders.clear()
}
