import { groupEntries } from './group-entries.ts'

/** Groups items by a key, groups in the order in which their keys come first. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  return groupEntries(items.map((item) => [keyOf(item), item] as const))
}
