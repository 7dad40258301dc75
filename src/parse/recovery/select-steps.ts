import type { FoundStep } from './found-step.ts'

/** Takes each act once: where it stands in several places, the first, sections before the timeline. */
export function selectSteps(found: readonly FoundStep[]): FoundStep[] {
  const chosen: FoundStep[] = []
  for (const one of found) if (!chosen.some((other) => isSame(one, other))) chosen.push(one)
  return chosen
}

function isSame(a: FoundStep, b: FoundStep): boolean {
  // The heading of a row and the sentences below it describe one act.
  if (a.passage.group !== null && a.passage.group === b.passage.group && a.step.act === b.step.act) return true
  const [command, other] = [a.step.command, b.step.command]
  // Items of one list may differ in a name alone, or in their command.
  if (a.passage.origin === b.passage.origin)
    return share(a.step.text, b.step.text) === 1 && (command === null || other === null || command === other)
  return share(`${a.step.text} ${command ?? ''}`, `${b.step.text} ${other ?? ''}`) >= 0.67
}

/** How many of the words of the shorter text the longer one has as well, from 0 to 1. */
function share(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const [short, long] = x.size <= y.size ? [x, y] : [y, x]
  return [...short].filter((word) => long.has(word)).length / Math.max(1, short.size)
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
