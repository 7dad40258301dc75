import type { LanguageDefinition } from '../language.ts'

/** A thing of the cluster, in words. */
const workload =
  '(?:deployments?|stateful ?sets?|workloads?|apps?|applications?|services?|replicas?|pods?|everything|it)'

/** A thing that is attached and mounted. */
const disk = '(?:volumes?|disks?|pvcs?|pvs?|luns?|file ?systems?|shares?|iscsi|nfs)'

/** A verb with its object after it, `renewed the certificate`, or before it, `the certificate was renewed`. */
function deed(verb: string, object: string): RegExp[] {
  return [
    new RegExp(`\\b(?:${verb})\\b[^.\\n]{0,60}\\b(?:${object})\\b`),
    new RegExp(`\\b(?:${object})\\b[^.\\n]{0,40}\\b(?:was|were|is|are|been|got|being) (?:${verb})\\b`),
  ]
}

/** How English postmortems write of what they did about an outage, and of how it went. */
export const remedy = {
  remedies: {
    'scale-to-zero': [
      /--replicas[= ]0\b/,
      /\bscal(?:e|ed|ing)\b[^.\n]{0,60}\bto (?:0|zero)\b/,
      /\bscal(?:e|ed|ing) down\b[^.\n]{0,40}\b(?:and|then)\b[^.\n]{0,30}\b(?:up|back)\b/,
    ],
    'delete-pod': [
      /\bkubectl\b[^\n]{0,80}\bdelete pods?\b/,
      /\b(?:delet(?:e|ed|ing)|kill(?:ed|ing)?|recreat(?:e|ed|ing)|bounc(?:e|ed|ing)|terminat(?:e|ed|ing))\b[^.\n]{0,40}\bpods?\b/,
      /\bpods?\b (?:(?:was|were|is|are|got) )?(?:deleted|killed|recreated|bounced?)\b/,
    ],
    'reattach-volume': [
      new RegExp(`\\b(?:re-?attach|detach)(?:e[ds]|ing|ment)?\\b[^.\\n]{0,60}\\b${disk}`),
      new RegExp(`\\b${disk}\\b[^.\\n]{0,60}\\b(?:re-?attach|detach|attached afresh)(?:e[ds]|ing|ment)?\\b`),
      /\b(?:fresh|new) (?:mount|attach(?:ment)? and mount)\b/,
      new RegExp(`\\b(?:un|re)mount(?:ed|ing|s)?\\b[^.\\n]{0,40}\\b${disk}`),
      new RegExp(`\\b${disk}\\b[^.\\n]{0,40}\\b(?:un|re)mount(?:ed|ing)?\\b`),
      /\bdelete volumeattachments?\b/,
      /\biscsiadm\b[^\n]{0,80}--(?:login|logout)\b/,
    ],
    'recreate-claim': [
      /\bdelete pvcs?\b/,
      /\b(?:delet(?:e|ed|ing)|recreat(?:e|ed|ing))\b[^.\n]{0,40}\b(?:pvcs?|claims?|persistentvolumeclaims?)\b/,
    ],
    'rebind-volume': [/\bclaimref\b/, /\bre-?b(?:ind|ound|inding)\b[^.\n]{0,40}\b(?:pvs?|volumes?|luns?)\b/],
    restart: [
      /\brollout restart\b/,
      /\brestart(?:ed|ing)?\b/,
      /\bsystemctl (?:restart|stop|start)\b/,
      new RegExp(`\\bstart(?:ed)? (?:the )?${workload} (?:again|afresh)\\b`),
      /\bstart (?:it|them) again\b/,
    ],
    'reboot-node': [/\breboot(?:ed|ing|s)?\b/, /\bpower[- ]?cycl(?:e|ed|ing)\b/],
    'replace-node': [
      /\bdrain(?:ed|ing)?\b[^.\n]{0,40}\bnodes?\b/,
      /\bkubectl\b[^\n]{0,60}\b(?:drain|delete nodes?)\b/,
      /\b(?:replac|recycl|terminat)(?:e|ed|ing)\b[^.\n]{0,40}\b(?:nodes?|instances?)\b/,
      /\b(?:nodes?|instances?)\b[^.\n]{0,20}\b(?:drained|replaced|recycled|terminated)\b/,
    ],
    'fail-over': [
      /\bfail(?:ed|ing|s)?[- ]?over\b/,
      /\bswitch-?over\b/,
      /\bpromot(?:e|ed|ing)\b[^.\n]{0,30}\b(?:replica|standby|secondary|primary|instance)\b/,
    ],
    'roll-back': [
      /\broll(?:ed|ing)?[- ]?back\b/,
      /\brollout undo\b/,
      /\brevert(?:ed|ing)?\b/,
      /\bdowngrad(?:e|ed|ing)\b/,
      /\bpinned?\b[^.\n]{0,40}\b(?:version|tag|image|release)\b/,
    ],
    'restore-backup': deed('restor(?:e|ed|ing)', 'backups?|snapshots?|dumps?'),
    'free-space': [
      /\bfre(?:e|ed|eing)(?: up)?\b[^.\n]{0,30}\b(?:space|disk|room)\b/,
      /\b(?:prun(?:e|ed|ing)|purg(?:e|ed|ing)|truncat(?:e|ed|ing)|vacuum(?:ed)?)\b/,
      /\b(?:delet|remov|clean)(?:e|ed|ing)?(?: up)?\b[^.\n]{0,40}\b(?:old|orphan\w*|unused|log files?|logs|wal files?|images)\b/,
    ],
    'grow-volume': [
      /\b(?:volumes?|pvcs?|claims?|disks?|storage)\b[^.\n]{0,40}\b(?:grown?|expan(?:ded|sion)|enlarged|resized|increased)\b/,
      /\b(?:grow|grew|expand(?:ed|ing)?|enlarg(?:e|ed|ing)|resiz(?:e|ed|ing)|increas(?:e|ed|ing))\b[^.\n]{0,40}\b(?:volumes?|pvcs?|claims?|disk(?: space)?|storage)\b/,
    ],
    'raise-limit': deed(
      'rais(?:e|ed|ing)|increas(?:e|ed|ing)|bump(?:ed|ing)?|doubl(?:e|ed|ing)|lift(?:ed|ing)?',
      'limits?|quotas?|requests?|memory|cpu|timeouts?|thresholds?|pool|connections',
    ),
    'add-capacity': [
      /\bscal(?:e|ed|ing)[- ](?:up|out)\b(?!\s*(?:again|back))/,
      /\b(?:add(?:ed|ing)?|deploy(?:ed|ing)|launch(?:ed|ing)?)\b[^.\n]{0,30}\b(?:nodes?|instances?|capacity|brokers?|shards?)\b/,
      /\bincreas(?:e|ed|ing)\b[^.\n]{0,40}\b(?:nodes?|node count|instances?|replicas)\b/,
    ],
    'renew-certificate': deed('(?:renew|re-?issu|replac)(?:e|ed|ing|al)?', 'certificates?|certs?|ca'),
    'rotate-credential': deed('(?:rotat|revok)(?:e|ed|ing)', 'secrets?|keys?|tokens?|credentials?|passwords?'),
    'turn-off': [
      /\b(?:disabl(?:e|ed|ing)|paus(?:e|ed|ing)|suspend(?:ed|ing)?)\b/,
      /\b(?:turn|switch)(?:ed|ing)? off\b/,
      /\bflux suspend\b/,
    ],
    'turn-on': [
      /\bre-?enabl(?:e|ed|ing)\b/,
      /\b(?:turn|switch)(?:ed|ing)? (?:it |them )?(?:back )?on\b/,
      /\benabl(?:e|ed|ing) (?:it|them|all|the)\b[^.\n]{0,40}\b(?:again|disabled)\b/,
    ],
    'correct-configuration': [
      /\bkubectl\b[^\n]{0,60}\b(?:apply|patch|edit|annotate|label|set)\b/,
      /\bterraform apply\b/,
      /\b(?:correct|fix|chang|updat|adjust|modif)(?:e|ed|ied|ing)?\b[^.\n]{0,50}\b(?:config(?:uration)?s?|settings?|manifests?|values?|rules?|records?|labels?|probes?)\b/,
    ],
    'deploy-fix': [
      /\b(?:deploy|releas|merg|roll(?:ed)? out|shipp)(?:e|ed|ing)?\b[^.\n]{0,40}\b(?:fix|hot-?fix|(?<!kubectl )patch|prs?|pull requests?|version)\b/,
      /\bupgrad(?:e|ed|ing)\b[^.\n]{0,40}\bto\b/,
    ],
    'on-its-own': [/\b(?:on its own|by (?:it|them)sel(?:f|ves)|without intervention|recovered automatically)\b/],
  },
  remedyRemarks: {
    noHelp: [
      /\b(?:did|does|do|has|have|had)(?: not|n['’]t) (?:help|work|fix|resolve|solve|suffice|change anything|recover|bring|make (?:a|any) difference|have (?:any|an|the) (?:effect|desired effect|impact))/,
      /\b(?:had|with|of|to|was|shows?|showed) (?:no|little) (?:effect|avail|success|use|improvement)\b/,
      /\bwithout (?:any )?(?:effect|success|avail|improvement)\b/,
      /\bin vain\b/,
      /\b(?:changed|achieved|solved|fixed) nothing\b/,
      /\b(?:error|errors|problem|failure|fault|symptoms?|issue) (?:stays|stayed|remains|remained|persists|persisted)\b/,
      /\bunsuccessful(?:ly)?\b/,
      /\b(?:was|were|is|are|proved|turned out) (?:not enough|insufficient|useless|fruitless|ineffective)(?=\s*(?:[.,;:)]|$|to\b|and\b|but\b))/,
      /\bfailed attempts?\b/,
      /\battempt(?:s|ed)?\b[^.\n]{0,60}\bfail(?:s|ed)\b/,
      /\bmade (?:it|things|matters|the situation) worse\b/,
      /\b(?:still|again) (?:failing|failed|fails|broken|down|crash(?:ing|ed|es)|unhealthy|read-?only|full|unavailable|pending)\b/,
      /\b(?:came|comes|returned|recurred|failed) (?:back|again) (?:at once|immediately|within|after|minutes|seconds)\b/,
      /\bonly (?:a )?(?:temporary|temporarily|brief(?:ly)?|for (?:a|some) (?:short )?(?:time|while|minutes|hours?))\b/,
      /\bfor (?:a|some) (?:short (?:time|while|period)|minutes|while) only\b/,
      /\b(?:unresponsive|unavailable|failing|broken|full|down|read-?only|stuck) again\b/,
    ],
    over: /\b(?:recover(?:s|ed|ing)?|restored|resolved|fixed|mitigated|healthy|back (?:up|online|to normal|in service|in operation)|normal again|works? again|working again|came back|comes back|running again|success(?:ful(?:ly)?)?)\b/,
    explains:
      /\b(?:(?:root )?cause of (?:the|this)|investigation|it (?:has been|was|turned out to be) found|found that|turned out that)\b/,
    undone:
      /\b(?:unable to|could(?: not|n['’]t)|can(?:not| not|['’]t)|not able to|fail(?:ed|s|ing)? to|did(?: not|n['’]t)|instead of|without|should(?: have)?|need(?:s|ed)? to|have to|ought to|avoid)\s+(?:be |been |being |have |having )?$/,
    scales: /--replicas[= ]\d|\bscal(?:e|ed|ing)\b/,
    refers: /^(?:this|that|it|neither|but|however)\b/,
    supposed: /^if\b|\b(?:would|could|should)(?:n['’]t| not)? have\b/,
    ended: /\b(?:was|were|been|got) (?:\w+ )?(?:resolved|fixed|mitigated|solved|restored)\b/,
  },
} satisfies Omit<LanguageDefinition, 'tag'>
