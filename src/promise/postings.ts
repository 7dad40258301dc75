/** Which items of a list have a key, and in how many groups it stands; an item's group is a number, ascending. */
export class Postings<Key> {
  readonly #lists = new Map<Key, { ids: number[]; groups: number; last: number }>()

  constructor(groups: readonly number[], keysOf: (id: number) => Iterable<Key>) {
    for (const [id, group] of groups.entries()) {
      for (const key of keysOf(id)) {
        const list = this.#lists.get(key) ?? { ids: [], groups: 0, last: -1 }
        list.ids.push(id)
        if (list.last !== group) list.groups++
        list.last = group
        this.#lists.set(key, list)
      }
    }
  }

  keys(): Iterable<Key> {
    return this.#lists.keys()
  }

  /** Indices of the items, ascending. */
  of(key: Key): readonly number[] {
    return this.#lists.get(key)?.ids ?? []
  }

  groups(key: Key): number {
    return this.#lists.get(key)?.groups ?? 0
  }
}
