import type { Detector } from './detector.ts'
import { accessDenied } from './detectors/access-denied.ts'
import { addressesExhausted } from './detectors/addresses-exhausted.ts'
import { admissionWebhookFailing } from './detectors/admission-webhook-failing.ts'
import { apiServiceUnavailable } from './detectors/api-service-unavailable.ts'
import { argoApplicationUnhealthy } from './detectors/argo-application-unhealthy.ts'
import { autoscalerFailing } from './detectors/autoscaler-failing.ts'
import { backupFailing } from './detectors/backup-failing.ts'
import { certificateExpired } from './detectors/certificate-expired.ts'
import { certificateNotRenewed } from './detectors/certificate-not-renewed.ts'
import { certificateUntrusted } from './detectors/certificate-untrusted.ts'
import { cnpgClusterDegraded } from './detectors/cnpg-cluster-degraded.ts'
import { connectionPoolExhausted } from './detectors/connection-pool-exhausted.ts'
import { containerNotStarting } from './detectors/container-not-starting.ts'
import { crashLoop } from './detectors/crash-loop.ts'
import { cronJobMissed } from './detectors/cron-job-missed.ts'
import { dataCorrupted } from './detectors/data-corrupted.ts'
import { dataDirectoryEmpty } from './detectors/data-directory-empty.ts'
import { diskFull } from './detectors/disk-full.ts'
import { disruptionBlocked } from './detectors/disruption-blocked.ts'
import { dnsFailing } from './detectors/dns-failing.ts'
import { filesExhausted } from './detectors/files-exhausted.ts'
import { filesystemReadOnly } from './detectors/filesystem-read-only.ts'
import { fluxNotReconciled } from './detectors/flux-not-reconciled.ts'
import { imagePullFailing } from './detectors/image-pull-failing.ts'
import { ioError } from './detectors/io-error.ts'
import { jobFailed } from './detectors/job-failed.ts'
import { logShippingFailing } from './detectors/log-shipping-failing.ts'
import { longhornVolumeDegraded } from './detectors/longhorn-volume-degraded.ts'
import { nodeCordoned } from './detectors/node-cordoned.ts'
import { nodeNotReady } from './detectors/node-not-ready.ts'
import { nodePressure } from './detectors/node-pressure.ts'
import { oomKilled } from './detectors/oom-killed.ts'
import { podCreationRefused } from './detectors/pod-creation-refused.ts'
import { podEvicted } from './detectors/pod-evicted.ts'
import { podUnschedulable } from './detectors/pod-unschedulable.ts'
import { probeFailing } from './detectors/probe-failing.ts'
import { quotaExceeded } from './detectors/quota-exceeded.ts'
import { routeNotAccepted } from './detectors/route-not-accepted.ts'
import { routeWithoutBackend } from './detectors/route-without-backend.ts'
import { storageSessionLost } from './detectors/storage-session-lost.ts'
import { stuckTerminating } from './detectors/stuck-terminating.ts'
import { volumeAttachmentOrphaned } from './detectors/volume-attachment-orphaned.ts'
import { volumeAttachmentStuck } from './detectors/volume-attachment-stuck.ts'
import { volumeClaimPending } from './detectors/volume-claim-pending.ts'
import { volumeFilling } from './detectors/volume-filling.ts'
import { volumeMountFailing } from './detectors/volume-mount-failing.ts'
import { volumeOrphaned } from './detectors/volume-orphaned.ts'
import { volumeSnapshotFailing } from './detectors/volume-snapshot-failing.ts'
import { walArchivingFailing } from './detectors/wal-archiving-failing.ts'
import { workloadDegraded } from './detectors/workload-degraded.ts'

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
