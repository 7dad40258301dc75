import { defineSignature } from '../../define-signature.ts'

/** A volume stays attached to a node that is gone or to another pod, so that it cannot be attached afresh. */
export const volumeAttachmentStuck = defineSignature({
  id: 'volume-attachment-stuck',
  title: 'Volume attached elsewhere',
  kind: 'mechanism',
  text: [
    /\bMulti-Attach error\b/,
    /\bFailedAttachVolume\b/,
    /\bvolume ?attachments?\b[^.\n]{0,40}\b(?:stuck|stale|orphan(?:ed)?|dangling|left(?: behind)?|never (?:deleted|removed|detached)|lingering)\b/,
    /\b(?:stuck|stale|orphaned|dangling|lingering)\b[^.\n]{0,20}\bvolume ?attachments?\b/,
    /\bvolume\b[^.\n]{0,30}\b(?:already|still) (?:exclusively )?attached\b/,
    /\battachdetach\b[^.\n]{0,30}\btime(?:d)?[ -]?out\b/,
    /\bstuck (?:attaching|detaching|in detach(?:ing)?)\b/,
  ],
  snapshot: {
    eventReasons: ['FailedAttachVolume', 'FailedDetachVolume'],
    messages: [/Multi-Attach error/, /AttachVolume\.Attach failed/, /volume is already exclusively attached/],
  },
})
