import { argoAppNotSynced } from './catalogue/argo-app-not-synced.ts'
import { certificateExpiresSoon } from './catalogue/certificate-expires-soon.ts'
import { certificateServedExpiresSoon } from './catalogue/certificate-served-expires-soon.ts'
import { cnpgInstanceMissing } from './catalogue/cnpg-instance-missing.ts'
import { cnpgLastFailedArchive } from './catalogue/cnpg-last-failed-archive.ts'
import { cnpgReplicaFailingReplication } from './catalogue/cnpg-replica-failing-replication.ts'
import { cnpgReplicationLag } from './catalogue/cnpg-replication-lag.ts'
import { coreDnsErrorsHigh } from './catalogue/coredns-errors-high.ts'
import { coreDnsLatencyHigh } from './catalogue/coredns-latency-high.ts'
import { cpuThrottlingHigh } from './catalogue/cpu-throttling-high.ts'
import { fluxReconciliationFailing } from './catalogue/flux-reconciliation-failing.ts'
import { kubeApiDown } from './catalogue/kube-api-down.ts'
import { kubeClaimNotBound } from './catalogue/kube-claim-not-bound.ts'
import { kubeContainerOomKilled } from './catalogue/kube-container-oom-killed.ts'
import { kubeContainerWaiting } from './catalogue/kube-container-waiting.ts'
import { kubeDaemonSetRolloutStuck } from './catalogue/kube-daemon-set-rollout-stuck.ts'
import { kubeDeploymentReplicasMismatch } from './catalogue/kube-deployment-replicas-mismatch.ts'
import { kubeImagePullFailing } from './catalogue/kube-image-pull-failing.ts'
import { kubeJobFailed } from './catalogue/kube-job-failed.ts'
import { kubeJobNotCompleted } from './catalogue/kube-job-not-completed.ts'
import { kubeNodeNotReady } from './catalogue/kube-node-not-ready.ts'
import { kubeNodePressure } from './catalogue/kube-node-pressure.ts'
import { kubePersistentVolumeErrors } from './catalogue/kube-persistent-volume-errors.ts'
import { kubePersistentVolumeFillingUp } from './catalogue/kube-persistent-volume-filling-up.ts'
import { kubePersistentVolumeFillsInDays } from './catalogue/kube-persistent-volume-fills-in-days.ts'
import { kubePersistentVolumeInodesFillingUp } from './catalogue/kube-persistent-volume-inodes-filling-up.ts'
import { kubePodCrashLooping } from './catalogue/kube-pod-crash-looping.ts'
import { kubePodNotReady } from './catalogue/kube-pod-not-ready.ts'
import { kubeStatefulSetReplicasMismatch } from './catalogue/kube-stateful-set-replicas-mismatch.ts'
import { kubeVolumeReadOnly } from './catalogue/kube-volume-read-only.ts'
import { lokiRequestErrors } from './catalogue/loki-request-errors.ts'
import { lokiRequestPanics } from './catalogue/loki-request-panics.ts'
import { nodeClockSkewDetected } from './catalogue/node-clock-skew-detected.ts'
import { nodeFileDescriptorLimit } from './catalogue/node-file-descriptor-limit.ts'
import { nodeFilesystemAlmostFull } from './catalogue/node-filesystem-almost-full.ts'
import { nodeFilesystemDeviceError } from './catalogue/node-filesystem-device-error.ts'
import { nodeOomKill } from './catalogue/node-oom-kill.ts'
import type { Guard } from './guard.ts'

/** The alerts that are known to tell of a failure signature, the most telling first for each. */
export const builtinGuards: readonly Guard[] = [
  kubeVolumeReadOnly,
  nodeFilesystemDeviceError,
  kubePersistentVolumeFillingUp,
  kubePersistentVolumeFillsInDays,
  kubePersistentVolumeInodesFillingUp,
  nodeFilesystemAlmostFull,
  kubePodCrashLooping,
  kubeImagePullFailing,
  kubeContainerWaiting,
  kubeContainerOomKilled,
  nodeOomKill,
  certificateExpiresSoon,
  certificateServedExpiresSoon,
  kubeNodeNotReady,
  kubeNodePressure,
  kubeStatefulSetReplicasMismatch,
  kubeDeploymentReplicasMismatch,
  kubeDaemonSetRolloutStuck,
  kubePodNotReady,
  kubePersistentVolumeErrors,
  kubeClaimNotBound,
  kubeJobFailed,
  kubeJobNotCompleted,
  cnpgLastFailedArchive,
  cnpgReplicaFailingReplication,
  cnpgReplicationLag,
  cnpgInstanceMissing,
  lokiRequestErrors,
  lokiRequestPanics,
  coreDnsErrorsHigh,
  coreDnsLatencyHigh,
  cpuThrottlingHigh,
  nodeClockSkewDetected,
  nodeFileDescriptorLimit,
  kubeApiDown,
  fluxReconciliationFailing,
  argoAppNotSynced,
]
