import type { Detector } from './detector.ts'
import { accessDenied } from './detectors/network/access-denied.ts'
import { addressesExhausted } from './detectors/network/addresses-exhausted.ts'
import { certificateExpired } from './detectors/network/certificate-expired.ts'
import { certificateNotRenewed } from './detectors/network/certificate-not-renewed.ts'
import { certificateUntrusted } from './detectors/network/certificate-untrusted.ts'
import { connectionPoolExhausted } from './detectors/network/connection-pool-exhausted.ts'
import { dnsFailing } from './detectors/network/dns-failing.ts'
import { routeNotAccepted } from './detectors/network/route-not-accepted.ts'
import { routeWithoutBackend } from './detectors/network/route-without-backend.ts'
import { nodeCordoned } from './detectors/node/node-cordoned.ts'
import { nodeNotReady } from './detectors/node/node-not-ready.ts'
import { nodePressure } from './detectors/node/node-pressure.ts'
import { admissionWebhookFailing } from './detectors/platform/admission-webhook-failing.ts'
import { apiServiceUnavailable } from './detectors/platform/api-service-unavailable.ts'
import { argoApplicationUnhealthy } from './detectors/platform/argo-application-unhealthy.ts'
import { autoscalerFailing } from './detectors/platform/autoscaler-failing.ts'
import { backupFailing } from './detectors/platform/backup-failing.ts'
import { cnpgClusterDegraded } from './detectors/platform/cnpg-cluster-degraded.ts'
import { disruptionBlocked } from './detectors/platform/disruption-blocked.ts'
import { fluxNotReconciled } from './detectors/platform/flux-not-reconciled.ts'
import { logShippingFailing } from './detectors/platform/log-shipping-failing.ts'
import { quotaExceeded } from './detectors/platform/quota-exceeded.ts'
import { walArchivingFailing } from './detectors/platform/wal-archiving-failing.ts'
import { dataCorrupted } from './detectors/storage/data-corrupted.ts'
import { dataDirectoryEmpty } from './detectors/storage/data-directory-empty.ts'
import { diskFull } from './detectors/storage/disk-full.ts'
import { filesExhausted } from './detectors/storage/files-exhausted.ts'
import { filesystemReadOnly } from './detectors/storage/filesystem-read-only.ts'
import { ioError } from './detectors/storage/io-error.ts'
import { longhornVolumeDegraded } from './detectors/storage/longhorn-volume-degraded.ts'
import { storageSessionLost } from './detectors/storage/storage-session-lost.ts'
import { volumeAttachmentOrphaned } from './detectors/storage/volume-attachment-orphaned.ts'
import { volumeAttachmentStuck } from './detectors/storage/volume-attachment-stuck.ts'
import { volumeClaimPending } from './detectors/storage/volume-claim-pending.ts'
import { volumeFilling } from './detectors/storage/volume-filling.ts'
import { volumeMountFailing } from './detectors/storage/volume-mount-failing.ts'
import { volumeOrphaned } from './detectors/storage/volume-orphaned.ts'
import { volumeSnapshotFailing } from './detectors/storage/volume-snapshot-failing.ts'
import { containerNotStarting } from './detectors/workload/container-not-starting.ts'
import { crashLoop } from './detectors/workload/crash-loop.ts'
import { cronJobMissed } from './detectors/workload/cron-job-missed.ts'
import { imagePullFailing } from './detectors/workload/image-pull-failing.ts'
import { jobFailed } from './detectors/workload/job-failed.ts'
import { oomKilled } from './detectors/workload/oom-killed.ts'
import { podCreationRefused } from './detectors/workload/pod-creation-refused.ts'
import { podEvicted } from './detectors/workload/pod-evicted.ts'
import { podUnschedulable } from './detectors/workload/pod-unschedulable.ts'
import { probeFailing } from './detectors/workload/probe-failing.ts'
import { stuckTerminating } from './detectors/workload/stuck-terminating.ts'
import { workloadDegraded } from './detectors/workload/workload-degraded.ts'

/** Every detector. A new one is a file in `detectors/` and a line here; its id is public and never changes. */
export const builtinDetectors: readonly Detector[] = [
  accessDenied,
  addressesExhausted,
  admissionWebhookFailing,
  apiServiceUnavailable,
  argoApplicationUnhealthy,
  autoscalerFailing,
  backupFailing,
  certificateExpired,
  certificateNotRenewed,
  certificateUntrusted,
  cnpgClusterDegraded,
  connectionPoolExhausted,
  containerNotStarting,
  crashLoop,
  cronJobMissed,
  dataCorrupted,
  dataDirectoryEmpty,
  diskFull,
  disruptionBlocked,
  dnsFailing,
  filesExhausted,
  filesystemReadOnly,
  fluxNotReconciled,
  imagePullFailing,
  ioError,
  jobFailed,
  logShippingFailing,
  longhornVolumeDegraded,
  nodeCordoned,
  nodeNotReady,
  nodePressure,
  oomKilled,
  podCreationRefused,
  podEvicted,
  podUnschedulable,
  probeFailing,
  quotaExceeded,
  routeNotAccepted,
  routeWithoutBackend,
  storageSessionLost,
  stuckTerminating,
  volumeAttachmentOrphaned,
  volumeAttachmentStuck,
  volumeClaimPending,
  volumeFilling,
  volumeMountFailing,
  volumeOrphaned,
  volumeSnapshotFailing,
  walArchivingFailing,
  workloadDegraded,
]
