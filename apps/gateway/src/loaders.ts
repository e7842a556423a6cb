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

/** What was read ahead under that name, or else by the loader of that name. */
export function loadValue<V>(
  context: RequestContext,
  name: string,
  id: string,
  batch: Batch<V>,
): V | Promise<V> {
  return context.kept.valueOf<V>(name, id) ?? loaderOf(context, name, batch).load(id)
}

/** At once where the value is there: a query of what was read ahead waits for nothing. */
export const once = <V, R>(value: V | Promise<V>, make: (value: V) => R): R | Promise<R> =>
  value instanceof Promise ? value.then(make) : make(value)

/** What was loaded may have changed: load it anew. */
export function forgetLoaded(context: RequestContext): void {
  clearAllDataLoaders(context)
  context.loaders.clear()
  context.kept.clear()
}
