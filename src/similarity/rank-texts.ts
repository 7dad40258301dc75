import { memoizeIndex } from './memoize-index.ts'
import type { TextIndex } from './words/text-index.ts'

/** Where texts stand among all others, by how alike they are. */
export interface TextRanks {
  /** 1 where no text is more alike to i than j is. */
  rank(i: number, j: number): number
  /** The mean of the three greatest likenesses of i: how alike anything gets to it. */
  peak(i: number): number
  /** The median of the likenesses of i: what any other gets. */
  middle(i: number): number
  /** The texts most alike to i, the most alike first, of equals the first by index. */
  nearest(i: number): readonly number[]
}

/** Up to so many texts every one is compared with every other; beyond it, with those that share its rarest terms. For speed. */
export const comparedWithAll = 2000
/** Of each, by the rarest shared terms. For speed. */
const mostCandidates = 128
/** So many of the nearest are kept: what is farther is hardly ever the same mechanism. For speed; chosen by hand. */
const mostNearest = 12
/** The likenesses of which a peak is the mean: one alone may be chance. Chosen on 24 teams. */
const peakWidth = 3

interface Row {
  /** The likenesses to the others, the greatest first. */
  readonly sorted: Float64Array
  readonly nearest: readonly number[]
  readonly peak: number
}

/** Ranks texts. Rows are worked out when they are asked for, and kept. */
export function rankTexts(likeness: TextIndex): TextRanks {
  const row = memoizeIndex((i) => readRow(i, likeness))
  return {
    rank: (i, j) => 1 + countAbove(row(i).sorted, likeness.score(i, j)),
    peak: (i) => row(i).peak,
    middle: (i) => row(i).sorted[row(i).sorted.length >> 1] ?? 0,
    nearest: (i) => row(i).nearest,
  }
}

function readRow(i: number, likeness: TextIndex): Row {
  const { others, scores } = likeness.size <= comparedWithAll ? scoreAll(i, likeness) : scoreCandidates(i, likeness)
  const sorted = Float64Array.from(scores).sort().reverse()
  const least = sorted[Math.min(mostNearest, sorted.length) - 1] ?? 0
  const nearest = [...scores.keys()]
    .filter((n) => (scores[n] ?? 0) >= least)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (others[a] ?? 0) - (others[b] ?? 0))
    .slice(0, mostNearest)
  const peaks = sorted.subarray(0, peakWidth)
  return {
    sorted,
    nearest: nearest.map((n) => others[n] ?? 0),
    peak: peaks.reduce((sum, score) => sum + score, 0) / (peaks.length || 1),
  }
}

interface Scored {
  readonly others: Int32Array
  readonly scores: Float64Array
}

function scoreAll(i: number, likeness: TextIndex): Scored {
  const all = likeness.scoresOf(i)
  const others = Int32Array.from({ length: Math.max(0, all.length - 1) }, (_, n) => (n < i ? n : n + 1))
  return { others, scores: Float64Array.from(others, (j) => all[j] ?? 0) }
}

function scoreCandidates(i: number, likeness: TextIndex): Scored {
  const others = Int32Array.from(likeness.candidates(i, mostCandidates)).sort()
  return { others, scores: Float64Array.from(others, (j) => likeness.score(i, j)) }
}

/** How many of the sorted are greater. */
function countAbove(sorted: Float64Array, score: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > score) low = middle + 1
    else high = middle
  }
  return low
}
