import type { AffectedService } from '../../schema/incident/affected-service.ts'

/** Adds to the services that are affected now those of an earlier document, which have recovered. */
export function mergeServices(earlier: readonly AffectedService[], now: readonly AffectedService[]): AffectedService[] {
  const known = new Set(now.map(keyOf))
  return [...now, ...earlier.filter((service) => !known.has(keyOf(service)))]
}

function keyOf({ name, qualifier }: AffectedService): string {
  return `${name}\n${qualifier ?? ''}`
}
