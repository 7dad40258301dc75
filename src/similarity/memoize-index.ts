/** Works out a value for each index when it is first asked for. */
export function memoizeIndex<Value>(compute: (i: number) => Value): (i: number) => Value {
  const known = new Map<number, Value>()
  return (i) => {
    const before = known.get(i)
    if (before !== undefined) return before
    const made = compute(i)
    known.set(i, made)
    return made
  }
}
