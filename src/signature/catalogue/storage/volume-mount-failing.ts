import { defineSignature } from '../../define-signature.ts'

/** The kubelet cannot mount the volume into the pod. */
export const volumeMountFailing = defineSignature({
  id: 'volume-mount-failing',
  title: 'Volume cannot be mounted',
  kind: 'symptom',
  text: [
    /\bFailedMount\b/,
    /\bMountVolume\.\w+ failed\b/,
    /\bunable to (?:attach or )?mount volumes?\b/,
    /\bvolumes?\b[^.\n]{0,25}\b(?:fail(?:s|ed|ing)? to|could not|cannot|couldn't) (?:be )?mount(?:ed)?\b/,
    /\bmount(?:ing)?\b[^.\n]{0,15}\bfail(?:s|ed|ures?|ing)?\b/,
    /\bfail(?:s|ed|ing)? to mount\b/,
    /\bstale (?:nfs )?file handle\b/,
    /\bESTALE\b/,
    /\bwrong fs type\b/,
  ],
  snapshot: {
    eventReasons: ['FailedMount'],
    messages: [/MountVolume\.\w+ failed/, /unable to attach or mount volumes/, /stale (?:nfs )?file handle/],
  },
})
