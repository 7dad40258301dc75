/** More incidents than this are in no corpus; two indices below it make one safe integer. */
const mostIncidents = 2 ** 26

/** A number that stands for an unordered pair of indices. */
export function pairNumber(i: number, j: number): number {
  return i < j ? i * mostIncidents + j : j * mostIncidents + i
}
