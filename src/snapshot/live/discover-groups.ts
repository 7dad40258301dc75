import { z } from 'zod'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { ApiGroups } from './cluster-reader.ts'
import type { Ask } from './open-connection.ts'
import { readJson, statusMessage } from './read-answer.ts'
import { ServerFault } from './server-fault.ts'

const groupListSchema = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      versions: z.array(z.object({ version: z.string() })),
      preferredVersion: z.object({ version: z.string() }).optional(),
    }),
  ),
})

export interface DiscoverOptions {
  readonly server: string
  readonly signal: AbortSignal
  /** Milliseconds for the whole answer. */
  readonly timeoutMs: number
}

/**
 * Asks for the list of API groups: the first request, which shows whether a server is there that accepts the credentials. Null where
 * it answers with anything but a list of groups; what is there is then found out by asking for it.
 *
 * @throws PostmortemError with code `CLUSTER_UNREACHABLE` where no answer comes in time, or only 401
 */
export async function discoverGroups(
  ask: Ask,
  { server, signal, timeoutMs }: DiscoverOptions,
): Promise<ApiGroups | null> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  const answer = await ask('/apis', { signal: deadline }).catch((error: unknown) => {
    if (!(error instanceof ServerFault)) throw error
    const why = error.reason === 'timeout' ? `no answer in ${timeoutMs / 1000} s` : error.message
    throw new PostmortemError(
      'CLUSTER_UNREACHABLE',
      `${server} could not be reached (${why}).`,
      'Check the network, the VPN and the context: kubectl config current-context',
      { cause: error },
    )
  })
  if (answer.status === 401) {
    throw new PostmortemError(
      'CLUSTER_UNREACHABLE',
      `${server} does not take the credentials of the kubeconfig (401: ${statusMessage(answer.body) ?? 'Unauthorized'}).`,
      'Log in again, and check with: kubectl auth whoami',
    )
  }
  const list = groupListSchema.safeParse(readJson(answer.body))
  if (answer.status !== 200 || !list.success) return null
  return new Map(
    list.data.groups.map(({ name, versions, preferredVersion }) => {
      const all = versions.map(({ version }) => version)
      const first = preferredVersion?.version
      return [name, first === undefined ? all : [first, ...all.filter((version) => version !== first)]]
    }),
  )
}
