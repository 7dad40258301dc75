import type { RecoveryAct } from '../../schema/incident/resolution.ts'

/** Commands that change something, by what they do; what only looks is not among them. */
const commands: readonly (readonly [RegExp, RecoveryAct])[] = [
  [/--replicas[= ]0[\s\S]*--replicas[= ][1-9]/, 'scale-down-up'],
  [/--replicas[= ]0/, 'disable-feature'],
  [/\bkubectl\b[^\n]*\bscale\b/, 'add-capacity'],
  [/\bkubectl\b[^\n]*\brollout\s+undo\b|\bhelm\s+rollback\b|\bgit\s+revert\b|\bargocd\s+app\s+rollback\b/, 'rollback'],
  [/\bkubectl\b[^\n]*\brollout\s+restart\b/, 'restart'],
  [
    /\bkubectl\b[^\n]*\bdelete\s+volumeattachments?\b|\biscsiadm\b[^\n]*--(?:login|logout|rescan)\b|\bclaimRef\b/,
    'reattach-volume',
  ],
  [/\bkubectl\b[^\n]*\bdelete\s+(?:pods?|po|pvc|nodes?|jobs?|deploy\w*|statefulsets?|sts|ds)\b/, 'recreate'],
  [/\bkubectl\b[^\n]*\bdelete\s+-?\w/, 'other'],
  [/\bkubectl\b[^\n]*\b(?:drain|cordon)\b/, 'other'],
  [
    /\bkubectl\b[^\n]*\b(?:apply|patch|edit|annotate|label|set|replace|create|taint)\b|\bhelm\s+upgrade\b/,
    'fix-config',
  ],
  [/\bterraform\s+(?:apply|import)\b/, 'recreate'],
  [
    /\b(?:systemctl|service|rc-service|supervisorctl|pm2|docker|docker-compose|docker compose|podman|pct|qm|nomad job)\s+(?:--?\S+\s+)*(?:restart|start|reload|reboot)\b|\bservice\s+\S+\s+(?:restart|start|reload)\b|^\s*(?:sudo\s+)?(?:reboot|shutdown\s+-r)\b|\bnginx\s+-s\s+reload\b|\bkill\s+-HUP\b/m,
    'restart',
  ],
  [
    /\bdocker(?:-compose| compose)\s+(?:[^\n]*\s)?(?:up|down)\b|\bdocker\s+(?:run|rm|stop)\b|\bflux\s+reconcile\b|\bargocd\s+app\s+sync\b/,
    'recreate',
  ],
  [/\bsystemctl\s+(?:stop|disable|mask)\b|\bflux\s+suspend\b/, 'disable-feature'],
  [/\bcertbot\b|\bkubeadm\s+certs\s+renew\b|\bcmctl\s+renew\b|\bopenssl\s+req\b/, 'renew-credential'],
  [/\b(?:lvextend|resize2fs|xfs_growfs|zfs\s+set\s+quota|growpart)\b/, 'add-capacity'],
  [
    /\b(?:docker\s+(?:system|image|volume|builder)\s+prune|zfs\s+destroy|journalctl\s+--vacuum\S*|fstrim|crictl\s+rmi|apt(?:-get)?\s+(?:clean|autoremove))\b|^\s*(?:sudo\s+)?rm\s+-\S*r/m,
    'free-space',
  ],
  [
    /\b(?:fsck|e2fsck|xfs_repair|btrfs\s+(?:check|rescue)|zpool\s+clear|pg_resetwal|REINDEX|VACUUM|UPDATE\s+\w+\s+SET|DELETE\s+FROM|rake\s+\S*(?:rebuild|reindex)\S*)/,
    'manual-data-fix',
  ],
  [/^\s*(?:sudo\s+)?rm\s/m, 'manual-data-fix'],
  [
    /\b(?:pg_restore|velero\s+restore|restic\s+restore|barman\s+recover|mongorestore|etcdctl\s+snapshot\s+restore)\b/,
    'restore-backup',
  ],
  [/\b(?:iptables|ufw|nft|firewall-cmd)\b/, 'unblock-network'],
  [/\bip\s+(?:route|link|addr)\s+(?:add|del|delete|replace|set)\b|\bsysctl\s+-w\b|\bchmod\b|\bchown\b/, 'fix-config'],
]

/** What a command changes; null where it only looks, or is not known. */
export function commandAct(command: string): RecoveryAct | null {
  return commands.find(([pattern]) => pattern.test(command))?.[1] ?? null
}
