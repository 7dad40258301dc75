import { coreDnsErrorsHigh } from './catalogue/kubernetes/coredns-errors-high.ts'
import { coreDnsLatencyHigh } from './catalogue/kubernetes/coredns-latency-high.ts'
import { cpuThrottlingHigh } from './catalogue/kubernetes/cpu-throttling-high.ts'
import { kubeApiDown } from './catalogue/kubernetes/kube-api-down.ts'
import { kubeClaimNotBound } from './catalogue/kubernetes/kube-claim-not-bound.ts'
import { kubeContainerOomKilled } from './catalogue/kubernetes/kube-container-oom-killed.ts'
import { kubeContainerWaiting } from './catalogue/kubernetes/kube-container-waiting.ts'
import { kubeDaemonSetRolloutStuck } from './catalogue/kubernetes/kube-daemon-set-rollout-stuck.ts'
import { kubeDeploymentReplicasMismatch } from './catalogue/kubernetes/kube-deployment-replicas-mismatch.ts'
import { kubeImagePullFailing } from './catalogue/kubernetes/kube-image-pull-failing.ts'
import { kubeJobFailed } from './catalogue/kubernetes/kube-job-failed.ts'
import { kubeJobNotCompleted } from './catalogue/kubernetes/kube-job-not-completed.ts'
import { kubeNodeNotReady } from './catalogue/kubernetes/kube-node-not-ready.ts'
import { kubeNodePressure } from './catalogue/kubernetes/kube-node-pressure.ts'
import { kubePersistentVolumeErrors } from './catalogue/kubernetes/kube-persistent-volume-errors.ts'
import { kubePersistentVolumeFillingUp } from './catalogue/kubernetes/kube-persistent-volume-filling-up.ts'
import { kubePersistentVolumeFillsInDays } from './catalogue/kubernetes/kube-persistent-volume-fills-in-days.ts'
import { kubePersistentVolumeInodesFillingUp } from './catalogue/kubernetes/kube-persistent-volume-inodes-filling-up.ts'
import { kubePodCrashLooping } from './catalogue/kubernetes/kube-pod-crash-looping.ts'
import { kubePodNotReady } from './catalogue/kubernetes/kube-pod-not-ready.ts'
import { kubeStatefulSetReplicasMismatch } from './catalogue/kubernetes/kube-stateful-set-replicas-mismatch.ts'
import { kubeVolumeReadOnly } from './catalogue/kubernetes/kube-volume-read-only.ts'
import { nodeClockSkewDetected } from './catalogue/node/node-clock-skew-detected.ts'
import { nodeFileDescriptorLimit } from './catalogue/node/node-file-descriptor-limit.ts'
import { nodeFilesystemAlmostFull } from './catalogue/node/node-filesystem-almost-full.ts'
import { nodeFilesystemDeviceError } from './catalogue/node/node-filesystem-device-error.ts'
import { nodeOomKill } from './catalogue/node/node-oom-kill.ts'
import { argoAppNotSynced } from './catalogue/platform/argo-app-not-synced.ts'
import { certificateExpiresSoon } from './catalogue/platform/certificate-expires-soon.ts'
import { certificateServedExpiresSoon } from './catalogue/platform/certificate-served-expires-soon.ts'
import { cnpgInstanceMissing } from './catalogue/platform/cnpg-instance-missing.ts'
import { cnpgLastFailedArchive } from './catalogue/platform/cnpg-last-failed-archive.ts'
import { cnpgReplicaFailingReplication } from './catalogue/platform/cnpg-replica-failing-replication.ts'
import { cnpgReplicationLag } from './catalogue/platform/cnpg-replication-lag.ts'
import { fluxReconciliationFailing } from './catalogue/platform/flux-reconciliation-failing.ts'
import { lokiRequestErrors } from './catalogue/platform/loki-request-errors.ts'
import { lokiRequestPanics } from './catalogue/platform/loki-request-panics.ts'
import type { Guard } from './guard.ts'

/** The alerts that are known to detect a failure signature, the most specific first for each. */
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
