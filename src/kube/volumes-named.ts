/**
 * Names the volumes that a message of the kubelet or the attach controller is about: `volume "pvc-…"` and
 * `unmounted volumes=[data wal]`. What it lists as unattached is only waiting with the rest.
 */
export function volumesNamed(message: string): string[] {
  const quoted = [...message.matchAll(/\bvolume "([^"\s]{1,253})"/gi)].map(([, name]) => name ?? '')
  const listed = message.match(/\bunmounted volumes=\[([^\]]{0,2000})\]/)?.[1] ?? ''
  return [...new Set([...quoted, ...listed.split(/[\s,]+/)])].filter((name) => name !== '')
}
