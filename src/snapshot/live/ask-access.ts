import { z } from 'zod'
import type { Access } from './cluster-reader.ts'
import type { Ask } from './open-connection.ts'
import { readJson } from './read-answer.ts'
import { ServerFault } from './server-fault.ts'

const reviewSchema = z.object({ status: z.object({ allowed: z.boolean() }) })

/**
 * Asks the server whether we may do something, by a SelfSubjectAccessReview: the one thing that is posted, and nothing
 * is kept of it. Null where the server does not answer that.
 */
export async function askAccess(access: Access, ask: Ask, signal: AbortSignal): Promise<boolean | null> {
  const { verb, group, plural: resource, subresource, namespace } = access
  const resourceAttributes = { verb, group, resource, subresource, namespace: namespace ?? undefined }
  const json = {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: { resourceAttributes },
  }
  try {
    const answer = await ask('/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', { signal, json })
    const review = reviewSchema.safeParse(readJson(answer.body))
    return review.success ? review.data.status.allowed : null
  } catch (error) {
    if (error instanceof ServerFault) return null
    throw error
  }
}
