import { defineGuard } from '../../define-guard.ts'

export const nodeFilesystemDeviceError = defineGuard({
  alert: 'NodeFilesystemDeviceError',
  signatures: ['io-error', 'storage-session-lost', 'filesystem-read-only'],
  expr: 'node_filesystem_device_error{job="node-exporter",fstype!~"^(fuse.*|tmpfs|cifs|nfs.*)"} == 1',
  for: '2m',
  severity: 'critical',
  summary: 'A node can no longer read a file system',
  description:
    'statfs fails for {{ $labels.mountpoint }} on {{ $labels.instance }} ({{ $labels.device }}): the device behind the mount may be gone.',
  needs: [
    'node-exporter, with /var/lib/kubelet/pods out of --collector.filesystem.mount-points-exclude where the volumes of pods are to count',
  ],
  knownBy: /node_filesystem_device_error\s*(?:\{[^}]*\})?\s*(?:==\s*1|>\s*0)/,
})
