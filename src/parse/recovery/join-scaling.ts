import type { RecoveryAct } from '../../schema/incident/resolution.ts'
import type { FoundStep } from './found-step.ts'

/** Makes one step of two that scale something to zero and, later, up again; the last that went down comes up first. */
export function joinScaling(found: readonly FoundStep[]): FoundStep[] {
  const joined: FoundStep[] = []
  for (const one of found) {
    const down = joined.findLastIndex((other) => scales(other, 'disable-feature'))
    const first = joined[down]
    if (first && scales(one, 'add-capacity')) joined[down] = { ...first, step: { ...first.step, act: 'scale-down-up' } }
    else joined.push(one)
  }
  return joined
}

function scales({ deed, step }: FoundStep, act: RecoveryAct): boolean {
  return step.act === act && (deed?.kind === 'scale' || /\bscale\b|--replicas[= ]\d/.test(step.command ?? ''))
}
