import { defineSignature } from '../../define-signature.ts'

/** ENOSPC: no space or no inodes left. */
export const diskFull = defineSignature({
  id: 'disk-full',
  title: 'Disk full',
  kind: 'mechanism',
  text: [
    /\bno space left on device\b/,
    /\bENOSPC\b/,
    /\bdisks?\b[^.\n]{0,25}\b(?:full|filled(?: up)?|exhaust(?:ed|ion)|ran out|100 ?%)(?![\w-])/,
    /\b(?:volume|pvc|file ?system|partition|storage|root)\b[^.\n]{0,20}\b(?:(?:was|is|were|got|became|ran|run|running) full|filled up|filling up|exhausted|100 ?% full)(?![\w-])/,
    /\b(?:full|filled) (?:disks?|volumes?|file ?systems?|partitions?)\b/,
    /\b(?:out of|ran out of|run out of|running out of|low on|insufficient) (?:(?:free|available) )?(?:disk|storage|ephemeral[ -]storage|inodes?)(?: space)?\b/,
    /\bout of inodes\b/,
    /\bDiskPressure\b/,
    /\bdisk (?:space )?(?:usage|utili[sz]ation)\b[^.\n]{0,20}\b(?:9\d|100) ?%/,
    /\binode exhaustion\b/,
    /\bcould not extend file\b/,
  ],
  snapshot: {
    eventReasons: ['FreeDiskSpaceFailed', 'ImageGCFailed', 'EvictionThresholdMet'],
    conditions: [{ kind: 'Node', type: 'DiskPressure', status: ['True'] }],
    messages: [/no space left on device/, /\bENOSPC\b/, /low on resource: ephemeral-storage/],
  },
})
