import { defineSignature } from '../../define-signature.ts'

/** The kernel remounts ext4 read-only on an I/O error (errors=remount-ro); writes then give EROFS. */
export const filesystemReadOnly = defineSignature({
  id: 'filesystem-read-only',
  title: 'Filesystem went read-only',
  kind: 'mechanism',
  text: [
    /read-?only file[ -]?systems?/,
    /file[ -]?systems?[^.\n]{0,30}\bread-?only\b/,
    /remount(?:ed|ing|s)?[^.\n]{0,30}\b(?:read-?only|ro)\b/,
    /\b(?:went|gone|goes|going|turned|became|become|flipped|stuck|dropped|fell|forced)\b[^.\n]{0,20}\bread-?only\b/,
    /read-?only[^.\n]{0,20}\b(?:remounts?|mounts?|volumes?|pvcs?|disks?)\b/,
    /\b(?:volumes?|pvcs?|pvs?|disks?|mounts?)\b[^.\n]{0,25}\bread-?only\b/,
    /\bEROFS\b/,
    /\bemergency_ro\b/,
    /\bremount-ro\b/,
  ],
  snapshot: {
    messages: [/read-?only file[ -]?system/, /\bEROFS\b/, /remounting filesystem read-only/],
  },
})
