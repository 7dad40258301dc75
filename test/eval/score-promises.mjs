/** Judges what is said of promises against the labels. Labels need not name all: what is told beyond them is counted and not judged. */
export function scorePromises({ followThrough }, documents, promises) {
  const byId = new Map(documents.map(({ incident, name }) => [incident.id, name]))
  const result = {
    promises: promises.length,
    followed: 0,
    verdictsRight: 0,
    told: promises.length > 0 ? followThrough.length : 0,
    notes: [],
  }
  for (const { raisedIn, laterDoc, item, verdict } of promises) {
    const told = followThrough.filter(
      ({ promise, later }) =>
        byId.get(promise.incident) === raisedIn && byId.get(later.incident) === laterDoc && isAlike(promise.text, item),
    )
    if (told.length > 0) result.followed++
    if (told.some((each) => each.verdict === verdict)) result.verdictsRight++
    else {
      const said =
        told.length === 0 ? 'not followed' : `said to be ${told.map((each) => each.verdict).join(', ')}, is ${verdict}`
      result.notes.push(`promise ${said}: ${item.slice(0, 70)} (${raisedIn}, then ${laterDoc})`)
    }
  }
  return result
}

/** Whether at least half of the words of the shorter text, each counted once, are in the other. */
function isAlike(a, b) {
  const [x, y] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []))
  const shared = [...y].filter((word) => x.has(word)).length
  return x.size > 0 && shared * 2 >= Math.min(x.size, y.size)
}
