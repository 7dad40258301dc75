import type { ClusterView } from '../../../kube/cluster-view.ts'
import { conditionOf } from '../../../kube/condition.ts'
import { describeExitCode } from '../../../kube/describe-exit-code.ts'
import { instantAt, numberAt, textAt } from '../../../kube/field.ts'
import { earliest, latest } from '../../../kube/instant.ts'
import { mayHaveExpired } from '../../../kube/may-have-expired.ts'
import { refOf, refTo } from '../../../kube/object-ref.ts'
import type { PodView } from '../../../kube/pod-view.ts'
import { ownerOf } from '../../../kube/workload-of.ts'
import type { KubeObject, ObjectRef } from '../../../schema/cluster/kube-object.ts'
import { endSentence } from '../../../text/end-sentence.ts'
import { listWords } from '../../../text/list-words.ts'
import { collectRefusals, rateRefusal } from '../../collect-refusals.ts'
import { defineDetector } from '../../define-detector.ts'
import type { Observation } from '../../detector.ts'
import { quote, quoteCondition, quoteLog } from '../../evidence.ts'

interface FailedJob {
  readonly job: string
  readonly message: string
  readonly how: 'failed' | 'retrying' | 'refused'
  readonly over: boolean
  /** The last successful run of the CronJob; null where that is not known, or there is none. */
  readonly lastGoodAt: string | null
}

/** `backoffLimit` of batch/v1 where a Job sets none. */
const defaultBackoffLimit = 6

/** Finds Jobs that failed or are on the way to it. One whose CronJob has run successfully since is a note. */
export const jobFailed = defineDetector<FailedJob>({
  id: 'job-failed',
  signature: 'job-failed',
  traits: ['explains-itself'],
  kinds: ['Job', 'CronJob', 'Pod', 'Event'],
  detect: (view) => [
    ...view.ofKind('Job').flatMap((job) => observeJob(view, job)),
    ...observePodsWithoutJob(view),
    ...observeRefused(view),
  ],
  describe({ workload, facts, first }) {
    const jobs = listWords(facts.map((fact) => fact.job))
    const over = facts.every((fact) => fact.over)
    const how = facts.some((fact) => fact.how === 'failed') ? 'failed' : first.how
    const what = workload.kind === 'Job' ? '' : `job ${jobs} `
    return {
      phrase: `${what}${endings[how]}${over ? '; a later run succeeded' : ''}`,
      detail:
        first.lastGoodAt === null || over
          ? first.message
          : `${endSentence(first.message)} Last successful run: ${first.lastGoodAt}.`,
    }
  },
})

const endings: Readonly<Record<FailedJob['how'], string>> = {
  failed: 'failed',
  retrying: 'fails and is tried again',
  refused: 'cannot have a pod',
}

/**
 * Jobs whose pods are refused because a webhook cannot be called. The webhook has a finding of its own, but a Job has no
 * replicas that could be missing; other refusals are findings about the Job already.
 */
function observeRefused(view: ClusterView): Observation<FailedJob>[] {
  return collectRefusals(view)
    .filter(({ subject, message }) => subject.kind === 'Job' && /failed calling webhook/.test(message))
    .filter(({ subject }) => rateRefusal(view, subject) !== 'info')
    .map(
      ({ subject, message, firstAt, evidence }): Observation<FailedJob> => ({
        subject,
        severity: 'medium',
        since: firstAt,
        sinceApproximate: mayHaveExpired(view, firstAt),
        evidence: [evidence],
        fact: {
          job: subject.name,
          message: `The API server reports: ${message}`,
          how: 'refused',
          over: false,
          lastGoodAt: lastGood(view, view.workloadOf(subject).ref),
        },
      }),
    )
}

function observeJob(view: ClusterView, job: KubeObject): Observation<FailedJob>[] {
  const ref = refOf(job)
  const condition = conditionOf(job, 'Failed') ?? conditionOf(job, 'FailureTarget')
  const failures = numberAt(job, 'status', 'failed') ?? 0
  const complete =
    conditionOf(job, 'Complete')?.status === 'True' || instantAt(job, 'status', 'completionTime') !== null
  const failed = condition?.status === 'True'
  if (complete || (!failed && failures === 0)) return []
  const pods = podsOfJob(view, job)
  const ends = pods.map(endOf)
  const since = earliest(failed ? condition.changedAt : null, ...ends)
  const lastAt = latest(failed ? condition.changedAt : null, ...ends)
  const over = succeededAfter(view, job, lastAt)
  const limit = numberAt(job, 'spec', 'backoffLimit') ?? defaultBackoffLimit
  return [
    {
      subject: ref,
      affected: pods.map((pod) => pod.ref),
      severity: over || !view.isRecent(lastAt) ? 'info' : failed ? 'medium' : 'low',
      since,
      sinceApproximate: since === null || failures > pods.length,
      evidence: [...(failed ? [quoteCondition(ref, condition)] : []), ...pods.flatMap((pod) => quoteEnd(view, pod))],
      fact: {
        job: ref.name,
        message: failed
          ? `${condition.reason ?? 'Failed'}${condition.message === null ? '' : `: ${condition.message}`}`
          : `${failures} of ${limit} retries are used up.`,
        how: failed ? 'failed' : 'retrying',
        over,
        lastGoodAt: lastGood(view, view.workloadOf(ref).ref),
      },
    },
  ]
}

/** `cluster-info dump` holds no Jobs: there only a failed pod that a Job owns shows it. */
function observePodsWithoutJob(view: ClusterView): Observation<FailedJob>[] {
  return view.pods
    .filter((pod) => pod.phase === 'Failed' && pod.reason === null)
    .flatMap((pod): Observation<FailedJob>[] => {
      const workload = view.workloadOf(pod.ref)
      if (!['Job', 'CronJob'].includes(workload.ref.kind) || jobOf(view, pod) !== null) return []
      const endedAt = endOf(pod)
      const over = view.podsOf(workload.ref).some((one) => one.phase === 'Succeeded' && isAfter(endOf(one), endedAt))
      return [
        {
          subject: pod.ref,
          severity: over || !view.isRecent(endedAt) ? 'info' : 'medium',
          since: endedAt,
          sinceApproximate: true,
          confidence: 'inferred',
          evidence: quoteEnd(view, pod),
          fact: {
            job: textAt(pod.object, 'metadata', 'labels', 'job-name') ?? pod.ref.name,
            message: 'Its pod failed; the Job itself is not in the snapshot.',
            how: 'failed',
            over,
            lastGoodAt: lastGood(view, workload.ref),
          },
        },
      ]
    })
}

function podsOfJob(view: ClusterView, job: KubeObject): PodView[] {
  return view
    .podsOf(view.workloadOf(refOf(job)).ref)
    .filter((pod) => pod.phase === 'Failed' && jobOf(view, pod) === job)
}

function jobOf(view: ClusterView, pod: PodView): KubeObject | null {
  const owner = ownerOf(pod.object)
  const name =
    textAt(pod.object, 'metadata', 'labels', 'batch.kubernetes.io/job-name') ??
    textAt(pod.object, 'metadata', 'labels', 'job-name') ??
    (owner?.kind === 'Job' ? owner.name : null)
  return name === null ? null : view.find(refTo('Job', pod.ref.namespace, name))
}

function succeededAfter(view: ClusterView, job: KubeObject, failedAt: string | null): boolean {
  const { ref } = view.workloadOf(refOf(job))
  if (ref.kind !== 'CronJob') return false
  if (isAfter(instantAt(view.find(ref), 'status', 'lastSuccessfulTime'), failedAt)) return true
  return view.ofKind('Job').some((other) => {
    const same = view.workloadOf(refOf(other)).ref
    return (
      same.name === ref.name &&
      same.namespace === ref.namespace &&
      isAfter(instantAt(other, 'status', 'completionTime'), failedAt)
    )
  })
}

function lastGood(view: ClusterView, { kind, namespace, name }: ObjectRef): string | null {
  return kind === 'CronJob' ? instantAt(view.find(refTo(kind, namespace, name)), 'status', 'lastSuccessfulTime') : null
}

function isAfter(instant: string | null, than: string | null): boolean {
  return instant !== null && than !== null && instant > than
}

function endOf(pod: PodView): string | null {
  return latest(...pod.containers.map(({ state }) => (state?.kind === 'terminated' ? state.finishedAt : null)))
}

function quoteEnd(view: ClusterView, pod: PodView) {
  return pod.containers.flatMap((container) => {
    const { state, name } = container
    if (state?.kind !== 'terminated' || state.exitCode === 0) return []
    const clause = describeExitCode(state.exitCode, state.reason)
    const text = `container ${name}: exit code ${state.exitCode ?? 'unknown'}${state.reason ? ` (${state.reason})` : ''}${clause === null ? '' : `: ${clause}`}`
    return [
      quote('container-state', pod.ref, text, state.finishedAt),
      ...(state.message ? [quote('container-state', pod.ref, state.message, state.finishedAt)] : []),
      ...quoteLog(view, pod.ref, name),
    ]
  })
}
