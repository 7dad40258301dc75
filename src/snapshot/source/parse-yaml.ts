import { type Document, parseAllDocuments } from 'yaml'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'

/**
 * Parses YAML, one document or several.
 * @throws PostmortemError BAD_SOURCE that names the line of the first fault, without quoting it
 */
export function parseYaml(text: string, name: string): unknown[] {
  const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false, prettyErrors: true })
  const values: unknown[] = []
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors
    if (error) {
      const line = error.linePos?.[0].line
      throw new PostmortemError(
        'BAD_SOURCE',
        `${name} is not valid YAML${line === undefined ? '' : `: line ${line} does not parse`} (${error.code}).`,
        'Give the output of "kubectl get … -o json" or "-o yaml" as it is; if the file was cut short, run the command again.',
      )
    }
    const value = toValue(document, name)
    if (value !== null && value !== undefined) values.push(value)
  }
  return values
}

/** The library refuses to expand more than a hundred aliases, which is how YAML of a few bytes fills a memory. */
function toValue(document: Pick<Document, 'toJS'>, name: string): unknown {
  try {
    return document.toJS()
  } catch {
    throw new PostmortemError(
      'BAD_SOURCE',
      `${name} is YAML whose aliases expand without bound.`,
      'Give the output of "kubectl get … -o json"; kubectl writes no aliases.',
    )
  }
}
