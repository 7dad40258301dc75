import type { FoundStep } from './read-steps.ts'

/** Takes each act once: where it stands in several places, the first, sections before the timeline. */
export function selectSteps(found: readonly FoundStep[]): FoundStep[] {
  const chosen: FoundStep[] = []
  const hasSection = found.some(({ passage }) => passage.origin === 'section')
  for (const one of found) {
    if (hasSection && one.passage.origin !== 'section' && one.step.outcome !== 'failed') continue
    if (chosen.some((other) => isSame(one, other))) continue
    chosen.push(one)
  }
  return chosen
}

function isSame(a: FoundStep, b: FoundStep): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const [short, long] = x.size <= y.size ? [x, y] : [y, x]
  const shared = [...short].filter((word) => long.has(word)).length
  return shared / Math.max(1, short.size) >= 0.67
}

function wordsOf({ step }: FoundStep): Set<string> {
  return new Set(`${step.text} ${step.command ?? ''}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
