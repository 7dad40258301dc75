import type { FoundStep } from './found-step.ts'

/** Takes each act once: where it stands in several places, the first, sections before the timeline. */
export function selectSteps(found: readonly FoundStep[]): FoundStep[] {
  const chosen: FoundStep[] = []
  for (const one of found) {
    if (chosen.some((other) => isSame(one, other))) continue
    chosen.push(one)
  }
  return chosen
}

function isSame(a: FoundStep, b: FoundStep): boolean {
  // The heading of a row and the sentences below it describe one act.
  if (a.passage.group !== null && a.passage.group === b.passage.group && a.step.act === b.step.act) return true
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const [short, long] = x.size <= y.size ? [x, y] : [y, x]
  const shared = [...short].filter((word) => long.has(word)).length
  const share = shared / Math.max(1, short.size)
  // Items of one list may differ in a name alone.
  return a.passage.origin === b.passage.origin ? share === 1 : share >= 0.67
}

function wordsOf({ step }: FoundStep): Set<string> {
  return new Set(`${step.text} ${step.command ?? ''}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
