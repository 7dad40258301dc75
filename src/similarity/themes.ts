/** A way of failing or of being mended, with the words that people use for it. */
export interface Theme {
  readonly id: string
  /** Single words, in any of their common endings. */
  readonly words?: string | undefined
  readonly phrases?: readonly RegExp[] | undefined
}

/**
 * What mechanisms are made of, each under the different words that teams use. A thesaurus and no classifier: a theme
 * weighs as a rare word does, so that "OOMKilled" meets "ran out of memory" where the corpus speaks of it seldom.
 */
export const themes: readonly Theme[] = [
  {
    id: 'wrong-target',
    words: `mistake mistakenly accidental accidentally accident inadvertent inadvertently unintentional unintentionally
      unaware overlooked`,
    phrases: [
      /\b(?:wrong|incorrect(?:ly)?|unintended)\b[^.\n]{0,25}\b(?:clusters?|contexts?|accounts?|environments?|workspaces?|regions?|projects?|namespaces?|servers?|hosts?|databases?|machines?|branch)\b/,
      /\b(?:kube_?ctx|kube_?config|kubectx|kube[- ]?contexts?|(?:current|cluster)[- ]contexts?|terraform workspaces?)\b/,
      /\b(?:thinking|believing|intend(?:ed|ing)|meant)\b[^.\n]{0,30}\b(?:test|staging|dev|sandbox|another)\b/,
      /\b(?:human error|not (?:fully )?aware|by (?:mistake|accident))\b/,
    ],
  },
  {
    id: 'all-at-once',
    words: 'simultaneous simultaneously',
    phrases: [/\b(?:all )?at (?:once|a time|the same time)\b/, /\bwithout (?:draining|cordoning|a drain)\b/],
  },
  {
    id: 'provider-capacity',
    phrases: [
      /\b(?:insufficient|no|not enough|lack of|out of)\b[^.\n]{0,20}\b(?:instance )?capacity\b/,
      /\b(?:did not have|no|not enough)\b[^.\n]{0,25}\binstances?\b[^.\n]{0,15}\bavailable\b/,
      /\bstockouts?\b|\bInsufficientInstanceCapacity\b/,
    ],
  },
  { id: 'expiry', words: 'expire expired expiry expires expiration renew renewal renewed lapsed outdated' },
  { id: 'leak', words: 'leak leaked leaking leakage orphan orphaned zombie dangling lingering stale' },
  {
    id: 'admission',
    words: `admission webhook webhooks validatingwebhookconfiguration mutatingwebhookconfiguration failurepolicy kyverno
      gatekeeper`,
  },
  {
    id: 'unpinned',
    words: 'unpinned pinned pinning',
    phrases: [/\b(?:version lock|latest tag|not pinned|version bump|auto(?:matic)?[- ]?(?:update|upgrade)d?)\b/],
  },
  { id: 'memory', words: 'memory oom oomkilled oomkiller oom-killer ram heap swap' },
  {
    id: 'disk-space',
    words: 'enospc diskspace inode inodes',
    phrases: [
      /\b(?:disk|disc|storage|drive|volume|pool|partition|file ?system)s?\b[^.\n]{0,20}\b(?:full|space|usage|capacity)\b/,
      /\b(?:no|low|out of|enough|free|of) (?:disk |storage )?space\b|\bspace left\b/,
      /\bfill(?:s|ed|ing)? (?:up )?(?:the |its )?(?:disk|pool|volume|storage|partition)\b/,
    ],
  },
  { id: 'processor', words: 'cpu cpus throttle throttled throttling saturate saturated saturation starvation' },
  { id: 'certificate', words: 'certificate certificates cert certs tls ssl x509 certbot letsencrypt acme ca' },
  {
    id: 'name-resolution',
    words: 'dns resolver resolve resolution nxdomain servfail coredns kube-dns nameserver external-dns',
  },
  {
    id: 'deletion',
    words: 'delete deleted deletion destroy destroyed remove removed removal wipe wiped drop dropped prune',
  },
  {
    id: 'load',
    words:
      'traffic spike spikes load overload overloaded surge popular crawler bot scraping ddos burst flood flooded storm',
  },
  { id: 'limit', words: 'limit limits quota quotas ratelimit rate-limit limitrange exceed exceeded maximum' },
  { id: 'hang', words: 'stuck hang hung frozen freeze unresponsive deadlock deadlocked stalled stall' },
  { id: 'hardware', words: 'hardware faulty defective smart hdd ssd raid resilver sector sectors psu' },
  {
    id: 'cleanup',
    words: 'retention purge purged purging cleanup clean-up pruning ilm snapshot snapshots garbage gc rotate logrotate',
    phrases: [/\bclean(?:ed|ing)? up\b|\bpil(?:e|ed|ing) up\b/],
  },
  { id: 'read-only', words: 'read-only readonly erofs remount remounted ro' },
  { id: 'defect', words: 'bug bugs regression patch patched' },
  { id: 'race', words: 'race concurrency concurrent' },
  { id: 'slowness', words: 'timeout timeouts timed deadline latency slow slowly slowness' },
  { id: 'backup', words: 'backup backups restore restored dump archive archiving archiver wal' },
  { id: 'locking', words: 'lock locks locked locking deadlock mutex contention' },
  { id: 'permission', words: 'permission permissions iam rbac forbidden unauthorized denied accessdenied' },
  { id: 'retry', words: 'retry retries retrying backoff thundering' },
  { id: 'health-check', words: 'probe probes liveness readiness healthcheck health-check unhealthy startupprobe' },
  { id: 'scaling', words: 'autoscaler autoscaling scale scaling scaled hpa asg karpenter' },
  {
    id: 'placement',
    words: 'scheduling scheduler unschedulable affinity taint taints pending evict evicted eviction descheduler',
  },
  { id: 'node-removal', words: 'drain drained draining cordon cordoned recycle recycled terminate terminated' },
  { id: 'corruption', words: 'corrupt corrupted corruption inconsistent checksum malformed invalid' },
  { id: 'connection', words: 'connection connections pool socket sockets refused reset econnrefused' },
  { id: 'file-handles', words: 'inotify emfile descriptor descriptors ulimit' },
  { id: 'addresses', words: 'ip ips address addresses eni ipamd dhcp' },
  { id: 'breach', words: 'breach vulnerability vulnerable exposed exposure leaked compromised malicious attacker cve' },
  { id: 'compatibility', words: 'incompatible incompatibility deprecated deprecation compatibility breaking' },
  { id: 'network-storage', words: 'iscsi nfs nas san multipath target lun luns ceph longhorn' },
  { id: 'power', words: 'power ups blackout electricity shutdown' },
  { id: 'clock', words: 'clock ntp timezone skew drift' },
  { id: 'cache', words: 'cache caches cached caching memcached ttl' },
]
