/** Detectors whose findings are about a volume and not about who suffers from it. */
export const ofStorage: ReadonlySet<string> = new Set([
  'volume-attachment-stuck',
  'volume-mount-failing',
  'volume-claim-pending',
  'filesystem-read-only',
  'io-error',
  'disk-full',
  'storage-session-lost',
])
/** The kinds between a pod and its storage. */
export const storageKinds: ReadonlySet<string> = new Set([
  'PersistentVolumeClaim',
  'PersistentVolume',
  'VolumeAttachment',
  'CSIDriver',
])
