/** Runs a task for each item, at most `width` at a time, in order of the items. The first failure ends it. */
export async function runBounded<Item>(
  items: readonly Item[],
  width: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  const work = async (): Promise<void> => {
    for (const item of queue) await task(item)
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, work))
}
