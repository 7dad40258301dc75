import { clusterKinds } from '../cluster-kinds.ts'
import { runBounded } from '../source/run-bounded.ts'
import type { Access, ClusterReader } from './cluster-reader.ts'
import { resolveKinds } from './resolve-kinds.ts'

export interface CheckAccessOptions {
  /** @default the whole cluster */
  readonly namespaces?: readonly string[] | undefined
  /** @default 60000 for all questions together */
  readonly timeoutMs?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** A right, what it is needed for, and whether it is granted; null where the server did not answer that. */
export interface CheckedAccess extends Access {
  readonly why: string
  readonly allowed: boolean | null
}

/**
 * Asks the server, by access reviews, for each right that taking a snapshot of this cluster needs: to list what it
 * serves of the kinds that are read, and to get logs. In the order of the kinds.
 *
 * @throws PostmortemError with code `CLUSTER_UNREACHABLE` where the server gives no first answer
 */
export async function checkAccess(reader: ClusterReader, options: CheckAccessOptions = {}): Promise<CheckedAccess[]> {
  const { namespaces, timeoutMs = 60_000, signal: interrupt = new AbortController().signal } = options
  const signal = AbortSignal.any([interrupt, AbortSignal.timeout(timeoutMs)])
  const { served } = resolveKinds(clusterKinds, await reader.groups({ signal }))
  const everywhere = namespaces === undefined ? [null] : [...new Set(namespaces)]
  const wanted = served.flatMap(({ kind: { group, plural, namespaced, onlyIn, why } }) =>
    (onlyIn === undefined ? (namespaced ? everywhere : [null]) : [onlyIn]).map((namespace) => ({
      access: { verb: 'list', group, plural, namespace } satisfies Access,
      why,
    })),
  )
  const logs = everywhere.map((namespace) => ({
    access: { verb: 'get', group: '', plural: 'pods', subresource: 'log', namespace } satisfies Access,
    why: 'the last log lines of containers that fail',
  }))
  const questions = [...wanted, ...logs]
  const answers = new Map<object, boolean | null>()
  await runBounded(questions, 6, async (question) => {
    answers.set(question, await reader.allows(question.access, { signal }))
  })
  interrupt.throwIfAborted()
  return questions.map((question) => ({
    ...question.access,
    why: question.why,
    allowed: answers.get(question) ?? null,
  }))
}
