import { parseIncident } from '../../../src/index.ts'
import type { ResolutionStep } from '../../../src/schema/incident/resolution.ts'

export function stepsOf(markdown: string): ResolutionStep[] {
  return parseIncident(markdown, { path: 'tide.md' }).incident.resolution?.steps ?? []
}

/** Of what stands under "Resolution". */
export function stepsOfFix(fix: string): ResolutionStep[] {
  return stepsOf(`# Tide gauge down\n\n## Summary\n\nThe gauge was not there.\n\n## Resolution\n\n${fix}\n`)
}

/** Of rows between one that shows the fault and one that ends it. */
export function stepsOfRows(...rows: readonly string[]): ResolutionStep[] {
  const lines = ['The gauge returns 503', ...rows, 'Service is back to normal']
  const table = lines.map((event, i) => `| 10:${String(10 + i)} | ${event} |`).join('\n')
  return stepsOf(`# Tide gauge down\n\nDate: 2026-03-04\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n${table}\n`)
}
