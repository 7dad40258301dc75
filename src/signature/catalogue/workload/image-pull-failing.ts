import { defineSignature } from '../../define-signature.ts'

/** The registry refused, did not answer, or does not hold the image. */
export const imagePullFailing = defineSignature({
  id: 'image-pull-failing',
  title: 'Image cannot be pulled',
  kind: 'symptom',
  text: [
    /\bImagePullBackOff\b/,
    /\bErrImagePull\b/,
    /\bErrImageNeverPull\b/,
    /\bInvalidImageName\b/,
    /\bimage[ -]pulls?\b[^.\n]{0,25}\b(?:fail(?:s|ed|ing|ure|ures)?|error(?:s|ed)?|time(?:d)?[ -]?outs?)\b/,
    /\b(?:fail(?:s|ed|ing)?|unable|could not|cannot|couldn't) (?:to )?pull(?:ing)?\b[^.\n]{0,20}\bimages?\b/,
    /\bmanifest unknown\b/,
    /\bmanifest for .{1,120} not found\b/,
    /\btoomanyrequests\b/,
  ],
  snapshot: {
    waitingReasons: [
      'ImagePullBackOff',
      'ErrImagePull',
      'ErrImageNeverPull',
      'InvalidImageName',
      'RegistryUnavailable',
    ],
    messages: [/failed to pull image/, /\bmanifest unknown\b/, /back-off pulling image/],
  },
})
