import { accessDenied } from './catalogue/access-denied.ts'
import { addressesExhausted } from './catalogue/addresses-exhausted.ts'
import { admissionWebhookFailing } from './catalogue/admission-webhook-failing.ts'
import { backupFailing } from './catalogue/backup-failing.ts'
import { certificateExpired } from './catalogue/certificate-expired.ts'
import { certificateUntrusted } from './catalogue/certificate-untrusted.ts'
import { clockSkewed } from './catalogue/clock-skewed.ts'
import { configInvalid } from './catalogue/config-invalid.ts'
import { configMissing } from './catalogue/config-missing.ts'
import { connectionPoolExhausted } from './catalogue/connection-pool-exhausted.ts'
import { connectionRefused } from './catalogue/connection-refused.ts'
import { connectionReset } from './catalogue/connection-reset.ts'
import { controlPlaneDegraded } from './catalogue/control-plane-degraded.ts'
import { cpuStarved } from './catalogue/cpu-starved.ts'
import { crashLoop } from './catalogue/crash-loop.ts'
import { dataCorrupted } from './catalogue/data-corrupted.ts'
import { dataDirectoryEmpty } from './catalogue/data-directory-empty.ts'
import { databaseLock } from './catalogue/database-lock.ts'
import { databaseMigrationFailing } from './catalogue/database-migration-failing.ts'
import { deletedByMistake } from './catalogue/deleted-by-mistake.ts'
import { diskFull } from './catalogue/disk-full.ts'
import { dnsFailing } from './catalogue/dns-failing.ts'
import { filesExhausted } from './catalogue/files-exhausted.ts'
import { filesystemReadOnly } from './catalogue/filesystem-read-only.ts'
import { gitopsReconcileFailing } from './catalogue/gitops-reconcile-failing.ts'
import { http5xx } from './catalogue/http-5xx.ts'
import { imagePullFailing } from './catalogue/image-pull-failing.ts'
import { ioError } from './catalogue/io-error.ts'
import { jobFailed } from './catalogue/job-failed.ts'
import { loadBalancerUnhealthy } from './catalogue/load-balancer-unhealthy.ts'
import { networkPartition } from './catalogue/network-partition.ts'
import { nodeNotReady } from './catalogue/node-not-ready.ts'
import { oomKilled } from './catalogue/oom-killed.ts'
import { podEvicted } from './catalogue/pod-evicted.ts'
import { podUnschedulable } from './catalogue/pod-unschedulable.ts'
import { probeFailing } from './catalogue/probe-failing.ts'
import { queueBacklog } from './catalogue/queue-backlog.ts'
import { quotaExceeded } from './catalogue/quota-exceeded.ts'
import { rateLimited } from './catalogue/rate-limited.ts'
import { replicationBroken } from './catalogue/replication-broken.ts'
import { requestTimeout } from './catalogue/request-timeout.ts'
import { storageSessionLost } from './catalogue/storage-session-lost.ts'
import { trafficOverload } from './catalogue/traffic-overload.ts'
import { volumeAttachmentStuck } from './catalogue/volume-attachment-stuck.ts'
import { volumeClaimPending } from './catalogue/volume-claim-pending.ts'
import { volumeMountFailing } from './catalogue/volume-mount-failing.ts'
import { workloadDegraded } from './catalogue/workload-degraded.ts'
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
