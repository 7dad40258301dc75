/** A kind of thing that people do to end an incident, as commands and as sentences have it. */
export interface RemedyAct {
  readonly id: string
  readonly title: string
  readonly patterns: readonly RegExp[]
  /** Words that make it a part of another act. */
  readonly unless?: RegExp | undefined
}

/** A thing of the cluster, in words. */
const workload =
  '(?:deployments?|stateful ?sets?|workloads?|apps?|applications?|services?|replicas?|pods?|everything|it)'

/** A thing that is attached and mounted. */
const disk = '(?:volumes?|disks?|pvcs?|pvs?|luns?|file ?systems?|shares?|iscsi|nfs)'

/** A verb with its object after it, `renewed the certificate`, or before it, `the certificate was renewed`. */
function deed(verb: string, object: string): RegExp[] {
  return [
    new RegExp(`\\b(?:${verb})\\b[^.\\n]{0,60}\\b(?:${object})\\b`, 'i'),
    new RegExp(`\\b(?:${object})\\b[^.\\n]{0,40}\\b(?:was|were|is|are|been|got|being) (?:${verb})\\b`, 'i'),
  ]
}

/**
 * What people do to end an incident; a step may be of several kinds. The order is that of the report where two did as well.
 */
export const remedyActs: readonly RemedyAct[] = [
  {
    id: 'scale-to-zero',
    title: 'scale the workload to zero and back',
    patterns: [
      /--replicas[= ]0\b/i,
      /\bscal(?:e|ed|ing)\b[^.\n]{0,60}\bto (?:0|zero)\b/i,
      /\bscal(?:e|ed|ing) down\b[^.\n]{0,40}\b(?:and|then)\b[^.\n]{0,30}\b(?:up|back)\b/i,
    ],
  },
  {
    id: 'delete-pod',
    title: 'delete the pod, so that it starts afresh',
    patterns: [
      /\bkubectl\b[^\n]{0,80}\bdelete pods?\b/i,
      /\b(?:delet(?:e|ed|ing)|kill(?:ed|ing)?|recreat(?:e|ed|ing)|bounc(?:e|ed|ing)|terminat(?:e|ed|ing))\b[^.\n]{0,40}\bpods?\b/i,
      /\bpods?\b (?:(?:was|were|is|are|got) )?(?:deleted|killed|recreated|bounced?)\b/i,
    ],
  },
  {
    id: 'reattach-volume',
    title: 'detach and attach the volume afresh',
    patterns: [
      new RegExp(`\\b(?:re-?attach|detach)(?:e[ds]|ing|ment)?\\b[^.\\n]{0,60}\\b${disk}`, 'i'),
      new RegExp(`\\b${disk}\\b[^.\\n]{0,60}\\b(?:re-?attach|detach|attached afresh)(?:e[ds]|ing|ment)?\\b`, 'i'),
      /\b(?:fresh|new) (?:mount|attach(?:ment)? and mount)\b/i,
      new RegExp(`\\b(?:un|re)mount(?:ed|ing|s)?\\b[^.\\n]{0,40}\\b${disk}`, 'i'),
      new RegExp(`\\b${disk}\\b[^.\\n]{0,40}\\b(?:un|re)mount(?:ed|ing)?\\b`, 'i'),
      /\bdelete volumeattachments?\b/i,
      /\biscsiadm\b[^\n]{0,80}--(?:login|logout)\b/i,
    ],
  },
  {
    id: 'recreate-claim',
    title: 'delete and recreate the claim',
    patterns: [
      /\bdelete pvcs?\b/i,
      /\b(?:delet(?:e|ed|ing)|recreat(?:e|ed|ing))\b[^.\n]{0,40}\b(?:pvcs?|claims?|persistentvolumeclaims?)\b/i,
    ],
  },
  {
    id: 'rebind-volume',
    title: 'bind the old volume again',
    patterns: [/\bclaimRef\b/, /\bre-?b(?:ind|ound|inding)\b[^.\n]{0,40}\b(?:pvs?|volumes?|luns?)\b/i],
  },
  {
    id: 'restart',
    title: 'restart it',
    patterns: [
      /\brollout restart\b/i,
      /\brestart(?:ed|ing)?\b/i,
      /\bsystemctl (?:restart|stop|start)\b/i,
      new RegExp(`\\bstart(?:ed)? (?:the )?${workload} (?:again|afresh)\\b`, 'i'),
      /\bstart (?:it|them) again\b/i,
    ],
    // The second half of scaling to zero and back.
    unless: /--replicas[= ]\d|\bscal(?:e|ed|ing)\b/i,
  },
  {
    id: 'reboot-node',
    title: 'reboot or power-cycle the machine',
    patterns: [/\breboot(?:ed|ing|s)?\b/i, /\bpower[- ]?cycl(?:e|ed|ing)\b/i],
  },
  {
    id: 'replace-node',
    title: 'drain or replace the node',
    patterns: [
      /\bdrain(?:ed|ing)?\b[^.\n]{0,40}\bnodes?\b/i,
      /\bkubectl\b[^\n]{0,60}\b(?:drain|delete nodes?)\b/i,
      /\b(?:replac|recycl|terminat)(?:e|ed|ing)\b[^.\n]{0,40}\b(?:nodes?|instances?)\b/i,
      /\b(?:nodes?|instances?)\b[^.\n]{0,20}\b(?:drained|replaced|recycled|terminated)\b/i,
    ],
  },
  {
    id: 'fail-over',
    title: 'fail over',
    patterns: [
      /\bfail(?:ed|ing|s)?[- ]?over\b/i,
      /\bswitch-?over\b/i,
      /\bpromot(?:e|ed|ing)\b[^.\n]{0,30}\b(?:replica|standby|secondary|primary|instance)\b/i,
    ],
  },
  {
    id: 'roll-back',
    title: 'roll back',
    patterns: [
      /\broll(?:ed|ing)?[- ]?back\b/i,
      /\brollout undo\b/i,
      /\brevert(?:ed|ing)?\b/i,
      /\bdowngrad(?:e|ed|ing)\b/i,
      /\bpinned?\b[^.\n]{0,40}\b(?:version|tag|image|release)\b/i,
    ],
  },
  {
    id: 'restore-backup',
    title: 'restore a backup',
    patterns: deed('restor(?:e|ed|ing)', 'backups?|snapshots?|dumps?'),
  },
  {
    id: 'free-space',
    title: 'free space',
    patterns: [
      /\bfre(?:e|ed|eing)(?: up)?\b[^.\n]{0,30}\b(?:space|disk|room)\b/i,
      /\b(?:prun(?:e|ed|ing)|purg(?:e|ed|ing)|truncat(?:e|ed|ing)|vacuum(?:ed)?)\b/i,
      /\b(?:delet|remov|clean)(?:e|ed|ing)?(?: up)?\b[^.\n]{0,40}\b(?:old|orphan\w*|unused|log files?|logs|wal files?|images)\b/i,
    ],
  },
  {
    id: 'grow-volume',
    title: 'grow the volume',
    patterns: [
      /\b(?:volumes?|pvcs?|claims?|disks?|storage)\b[^.\n]{0,40}\b(?:grown?|expan(?:ded|sion)|enlarged|resized|increased)\b/i,
      /\b(?:grow|grew|expand(?:ed|ing)?|enlarg(?:e|ed|ing)|resiz(?:e|ed|ing)|increas(?:e|ed|ing))\b[^.\n]{0,40}\b(?:volumes?|pvcs?|claims?|disk(?: space)?|storage)\b/i,
    ],
  },
  {
    id: 'raise-limit',
    title: 'raise the limit',
    patterns: deed(
      'rais(?:e|ed|ing)|increas(?:e|ed|ing)|bump(?:ed|ing)?|doubl(?:e|ed|ing)|lift(?:ed|ing)?',
      'limits?|quotas?|requests?|memory|cpu|timeouts?|thresholds?|pool|connections',
    ),
  },
  {
    id: 'add-capacity',
    title: 'add capacity',
    patterns: [
      /\bscal(?:e|ed|ing)[- ](?:up|out)\b(?!\s*(?:again|back))/i,
      /\b(?:add(?:ed|ing)?|deploy(?:ed|ing)|launch(?:ed|ing)?)\b[^.\n]{0,30}\b(?:nodes?|instances?|capacity|brokers?|shards?)\b/i,
      /\bincreas(?:e|ed|ing)\b[^.\n]{0,40}\b(?:nodes?|node count|instances?|replicas)\b/i,
    ],
  },
  {
    id: 'renew-certificate',
    title: 'renew the certificate',
    patterns: deed('(?:renew|re-?issu|replac)(?:e|ed|ing|al)?', 'certificates?|certs?|ca'),
  },
  {
    id: 'rotate-credential',
    title: 'rotate the credential',
    patterns: deed('(?:rotat|revok)(?:e|ed|ing)', 'secrets?|keys?|tokens?|credentials?|passwords?'),
  },
  {
    id: 'turn-off',
    title: 'turn the thing off that does it',
    patterns: [
      /\b(?:disabl(?:e|ed|ing)|paus(?:e|ed|ing)|suspend(?:ed|ing)?)\b/i,
      /\b(?:turn|switch)(?:ed|ing)? off\b/i,
      /\bflux suspend\b/i,
    ],
  },
  {
    id: 'turn-on',
    title: 'turn it on again',
    patterns: [
      /\bre-?enabl(?:e|ed|ing)\b/i,
      /\b(?:turn|switch)(?:ed|ing)? (?:it |them )?(?:back )?on\b/i,
      /\benabl(?:e|ed|ing) (?:it|them|all|the)\b[^.\n]{0,40}\b(?:again|disabled)\b/i,
    ],
  },
  {
    id: 'correct-configuration',
    title: 'correct the configuration',
    patterns: [
      /\bkubectl\b[^\n]{0,60}\b(?:apply|patch|edit|annotate|label|set)\b/i,
      /\bterraform apply\b/i,
      /\b(?:correct|fix|chang|updat|adjust|modif)(?:e|ed|ied|ing)?\b[^.\n]{0,50}\b(?:config(?:uration)?s?|settings?|manifests?|values?|rules?|records?|labels?|probes?)\b/i,
    ],
  },
  {
    id: 'deploy-fix',
    title: 'deploy a fix',
    patterns: [
      /\b(?:deploy|releas|merg|roll(?:ed)? out|shipp)(?:e|ed|ing)?\b[^.\n]{0,40}\b(?:fix|hot-?fix|(?<!kubectl )patch|prs?|pull requests?|version)\b/i,
      /\bupgrad(?:e|ed|ing)\b[^.\n]{0,40}\bto\b/i,
    ],
  },
  {
    id: 'on-its-own',
    title: 'nothing: it ended on its own',
    patterns: [/\b(?:on its own|by (?:it|them)sel(?:f|ves)|without intervention|recovered automatically)\b/i],
  },
]

/** How a sentence goes on to what was not done, or not yet. */
const undone =
  /\b(?:unable to|could(?: not|n['’]t)|can(?:not| not|['’]t)|not able to|fail(?:ed|s|ing)? to|did(?: not|n['’]t)|instead of|without|should(?: have)?|need(?:s|ed)? to|have to|ought to|avoid)\s+(?:be |been |being |have |having )?$/i

/** The kinds of act that a step is of, in the order of {@link remedyActs}; what could not or should be done is none. */
export function findActs(text: string): readonly RemedyAct[] {
  return remedyActs.filter(
    ({ patterns, unless }) =>
      !unless?.test(text) &&
      patterns.some((pattern) => {
        const match = pattern.exec(text)
        return match !== null && !undone.test(text.slice(Math.max(0, match.index - 40), match.index))
      }),
  )
}
