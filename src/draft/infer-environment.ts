/** What the parts of a namespace's name mean by convention, as a team writes it in a table. */
const environments: ReadonlyArray<{ readonly name: string; readonly words: readonly string[] }> = [
  { name: 'Production', words: ['prod', 'production', 'prd', 'live'] },
  { name: 'Staging', words: ['stage', 'staging', 'stg', 'preprod'] },
  { name: 'Test', words: ['test', 'qa', 'uat'] },
  { name: 'Development', words: ['dev', 'development'] },
]

/** An environment, and why it is thought to be the one. */
export interface InferredEnvironment {
  readonly environment: string
  readonly reason: string
}

/**
 * Infers the environment from the last part of a namespace's name ("photos-staging", "prod"). A convention and not a
 * fact, hence the reason; null where the name follows none.
 */
export function inferEnvironment(namespace: string | null): InferredEnvironment | null {
  const suffix = namespace?.toLowerCase().split(/[-_.]/).at(-1)
  const found = environments.find(({ words }) => suffix !== undefined && words.includes(suffix))
  return found ? { environment: found.name, reason: `The namespace "${namespace}" ends in "${suffix}".` } : null
}
