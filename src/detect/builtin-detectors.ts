import type { Detector } from './detector.ts'
import { containerNotStarting } from './detectors/container-not-starting.ts'
import { crashLoop } from './detectors/crash-loop.ts'
import { diskFull } from './detectors/disk-full.ts'
import { filesystemReadOnly } from './detectors/filesystem-read-only.ts'
import { imagePullFailing } from './detectors/image-pull-failing.ts'
import { ioError } from './detectors/io-error.ts'
import { jobFailed } from './detectors/job-failed.ts'
import { nodeCordoned } from './detectors/node-cordoned.ts'
import { nodeNotReady } from './detectors/node-not-ready.ts'
import { nodePressure } from './detectors/node-pressure.ts'
import { oomKilled } from './detectors/oom-killed.ts'
import { podEvicted } from './detectors/pod-evicted.ts'
import { podUnschedulable } from './detectors/pod-unschedulable.ts'
import { probeFailing } from './detectors/probe-failing.ts'
import { storageSessionLost } from './detectors/storage-session-lost.ts'
import { stuckTerminating } from './detectors/stuck-terminating.ts'
import { volumeAttachmentStuck } from './detectors/volume-attachment-stuck.ts'
import { volumeClaimPending } from './detectors/volume-claim-pending.ts'
import { volumeMountFailing } from './detectors/volume-mount-failing.ts'
import { workloadDegraded } from './detectors/workload-degraded.ts'

/** Every detector. A new one is a file in `detectors/` and a line here; its id is public and never changes. */
export const builtinDetectors: readonly Detector[] = [
  containerNotStarting,
  crashLoop,
  diskFull,
  filesystemReadOnly,
  imagePullFailing,
  ioError,
  jobFailed,
  nodeCordoned,
  nodeNotReady,
  nodePressure,
  oomKilled,
  podEvicted,
  podUnschedulable,
  probeFailing,
  storageSessionLost,
  stuckTerminating,
  volumeAttachmentStuck,
  volumeClaimPending,
  volumeMountFailing,
  workloadDegraded,
]
