import { defineSignature } from '../../define-signature.ts'

/** EMFILE or inotify limits: no more files, watches or instances. */
export const filesExhausted = defineSignature({
  id: 'files-exhausted',
  title: 'File handles exhausted',
  kind: 'mechanism',
  text: [
    /\btoo many open files\b/,
    /\bEMFILE\b/,
    /\b(?:file descriptors?|file handles?|inotify (?:watches|instances)|fds?)\b[^.\n]{0,25}\b(?:exhaust(?:ed|ion)|limit|leak(?:ed|s|ing)?|ran out|reached)\b/,
    /\bmax_user_(?:instances|watches)\b/,
  ],
  snapshot: {
    messages: [/too many open files/, /\bEMFILE\b/],
  },
})
