import { addressesExhausted } from './catalogue/network/addresses-exhausted.ts'
import { certificateExpired } from './catalogue/network/certificate-expired.ts'
import { certificateUntrusted } from './catalogue/network/certificate-untrusted.ts'
import { connectionPoolExhausted } from './catalogue/network/connection-pool-exhausted.ts'
import { connectionRefused } from './catalogue/network/connection-refused.ts'
import { connectionReset } from './catalogue/network/connection-reset.ts'
import { dnsFailing } from './catalogue/network/dns-failing.ts'
import { http5xx } from './catalogue/network/http-5xx.ts'
import { loadBalancerUnhealthy } from './catalogue/network/load-balancer-unhealthy.ts'
import { networkPartition } from './catalogue/network/network-partition.ts'
import { rateLimited } from './catalogue/network/rate-limited.ts'
import { requestTimeout } from './catalogue/network/request-timeout.ts'
import { trafficOverload } from './catalogue/network/traffic-overload.ts'
import { accessDenied } from './catalogue/platform/access-denied.ts'
import { admissionWebhookFailing } from './catalogue/platform/admission-webhook-failing.ts'
import { backupFailing } from './catalogue/platform/backup-failing.ts'
import { clockSkewed } from './catalogue/platform/clock-skewed.ts'
import { controlPlaneDegraded } from './catalogue/platform/control-plane-degraded.ts'
import { databaseLock } from './catalogue/platform/database-lock.ts'
import { databaseMigrationFailing } from './catalogue/platform/database-migration-failing.ts'
import { deletedByMistake } from './catalogue/platform/deleted-by-mistake.ts'
import { gitopsReconcileFailing } from './catalogue/platform/gitops-reconcile-failing.ts'
import { nodeNotReady } from './catalogue/platform/node-not-ready.ts'
import { queueBacklog } from './catalogue/platform/queue-backlog.ts'
import { quotaExceeded } from './catalogue/platform/quota-exceeded.ts'
import { replicationBroken } from './catalogue/platform/replication-broken.ts'
import { dataCorrupted } from './catalogue/storage/data-corrupted.ts'
import { dataDirectoryEmpty } from './catalogue/storage/data-directory-empty.ts'
import { diskFull } from './catalogue/storage/disk-full.ts'
import { filesExhausted } from './catalogue/storage/files-exhausted.ts'
import { filesystemReadOnly } from './catalogue/storage/filesystem-read-only.ts'
import { ioError } from './catalogue/storage/io-error.ts'
import { storageSessionLost } from './catalogue/storage/storage-session-lost.ts'
import { volumeAttachmentStuck } from './catalogue/storage/volume-attachment-stuck.ts'
import { volumeClaimPending } from './catalogue/storage/volume-claim-pending.ts'
import { volumeMountFailing } from './catalogue/storage/volume-mount-failing.ts'
import { configInvalid } from './catalogue/workload/config-invalid.ts'
import { configMissing } from './catalogue/workload/config-missing.ts'
import { cpuStarved } from './catalogue/workload/cpu-starved.ts'
import { crashLoop } from './catalogue/workload/crash-loop.ts'
import { imagePullFailing } from './catalogue/workload/image-pull-failing.ts'
import { jobFailed } from './catalogue/workload/job-failed.ts'
import { oomKilled } from './catalogue/workload/oom-killed.ts'
import { podEvicted } from './catalogue/workload/pod-evicted.ts'
import { podUnschedulable } from './catalogue/workload/pod-unschedulable.ts'
import { probeFailing } from './catalogue/workload/probe-failing.ts'
import { workloadDegraded } from './catalogue/workload/workload-degraded.ts'
import type { Signature } from './signature.ts'

/** The failure signatures that ship with the kit, by id. */
export const builtinSignatures: readonly Signature[] = [
  accessDenied,
  addressesExhausted,
  admissionWebhookFailing,
  backupFailing,
  certificateExpired,
  certificateUntrusted,
  clockSkewed,
  configInvalid,
  configMissing,
  connectionPoolExhausted,
  connectionRefused,
  connectionReset,
  controlPlaneDegraded,
  cpuStarved,
  crashLoop,
  dataCorrupted,
  dataDirectoryEmpty,
  databaseLock,
  databaseMigrationFailing,
  deletedByMistake,
  diskFull,
  dnsFailing,
  filesExhausted,
  filesystemReadOnly,
  gitopsReconcileFailing,
  http5xx,
  imagePullFailing,
  ioError,
  jobFailed,
  loadBalancerUnhealthy,
  networkPartition,
  nodeNotReady,
  oomKilled,
  podEvicted,
  podUnschedulable,
  probeFailing,
  queueBacklog,
  quotaExceeded,
  rateLimited,
  replicationBroken,
  requestTimeout,
  storageSessionLost,
  trafficOverload,
  volumeAttachmentStuck,
  volumeClaimPending,
  volumeMountFailing,
  workloadDegraded,
]
