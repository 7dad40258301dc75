const extension = /(?:\.html)?\.(?:md|markdown|mdx|qmd|html?)(?:\.erb)?$/i
const incidentName =
  /^(?:\d{4}-\d{2}(?:-\d{2})?(?:[-_ ]|$)|\d{8}[-_ ]|(?:pm|inc|incident|postmortem|post-mortem|rca|sev|outage)[-_ ]?\d)/i
const incidentFolder = /(?:^|\/)(?:incidents?|post-?mortems?|incident-reports?|outages?)\/[^/]+$/i

/** The id of a document: its file name without folder and extension. */
export function fileStem(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? path
  return name.replace(extension, '')
}

/** Whether a text is the name or the path of a document. */
export function isDocumentFile(text: string): boolean {
  return extension.test(text) && !/\s/.test(text)
}

/**
 * The id of the incident that a link leads to; null where it leads to anything else. An incident is recognized by a name that
 * begins with a day or an incident number, or has the form of the document's own name, or by its folder.
 */
export function incidentStem(url: string, ownPath: string | null): string | null {
  const [target = ''] = url.split(/[?#]/)
  const path = decode(target)
  const isWeb = /^[a-z][a-z0-9+.-]*:/i.test(path)
  if (path === '' || (!extension.test(path) && (isWeb || !incidentName.test(fileStem(path))))) return null
  const stem = fileStem(path)
  const own = ownPath === null ? null : fileStem(ownPath)
  if (stem === own || /^(?:readme|index|template)$/i.test(stem)) return null
  const alike = own !== null && /\d/.test(own) && shape(own) === shape(stem)
  return incidentName.test(stem) || alike || incidentFolder.test(path) ? stem : null
}

/** The id of the incident that a wiki link names; none where the name is of something else. */
export function namedStem(name: string, ownPath: string | null): string[] {
  const stem = fileStem(name)
  const own = ownPath === null ? null : fileStem(ownPath)
  const alike = own !== null && /\p{L}.*\d/u.test(own) && shape(own) === shape(stem)
  return stem !== own && (incidentName.test(stem) || alike) ? [stem] : []
}

/** What names have in common that number documents in the same way: "PM2022-004 - Loki" is "PM9-9". */
function shape(stem: string): string | null {
  return /^[\p{L}_-]*\d+(?:[-_.]\d+)*/u.exec(stem)?.[0].replace(/\d+/g, '9') ?? null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
