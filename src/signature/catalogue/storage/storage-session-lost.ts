import { defineSignature } from '../../define-signature.ts'

/** iSCSI, NVMe-oF or Fibre Channel: the initiator lost its target, so that the block device is gone under the mount. */
export const storageSessionLost = defineSignature({
  id: 'storage-session-lost',
  title: 'Storage session lost',
  kind: 'mechanism',
  text: [
    /\biscsi\b[^.\n]{0,40}\b(?:drop(?:s|ped|ping)?|lost|loss|lose|fail(?:s|ed|ure|ures|ing)?|disconnect(?:s|ed|ion|ions)?|disrupt(?:ed|ion|ions)?|time(?:d)?[ -]?outs?|stale|dead|broken|flap(?:s|ped|ping)?|reset|interrupt(?:ed|ion|ions)?|expired|died)\b/,
    /\b(?:lost|drop(?:ped|s)?|stale|dead|broken|disconnected|failed|disrupted|interrupted)\b[^.\n]{0,25}\b(?:iscsi|nvme-?of|fibre channel|storage)\b[^.\n]{0,15}\bsessions?\b/,
    /\bstorage (?:session|connection|path)s?\b[^.\n]{0,25}\b(?:lost|dropped|failed|stale|dead|disrupted|disconnected)\b/,
    /session recovery timed out/,
    /\breplacement_timeout\b[^.\n]{0,20}\b(?:expired|exceeded|elapsed)\b/,
    /detected conn error \(\d+\)/,
    /all paths? (?:are |is )?(?:down|failed|lost)/,
    /no more sessions? .{0,20}target/,
  ],
  snapshot: {
    messages: [
      /session recovery timed out/,
      /detected conn error \(\d+\)/,
      /iscsiadm: .{0,80}(?:could not|failed|timed out)/,
      /rejecting i\/o to offline device/,
    ],
  },
})
