import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import { decodeDocument } from './read-document.ts'

/** The templates that the package brings. */
export const templateNames = ['default', 'minimal', 'pagerduty', 'sre-book'] as const
export type TemplateName = (typeof templateNames)[number]

export interface ReadTemplateOptions {
  /** What the path of a file begins at. @default process.cwd() */
  readonly cwd?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** One folder up from `src` as from `dist`. */
const shipped = new URL('../../templates/', import.meta.url)

/**
 * Reads a template for `renderIncident`: one of {@link templateNames}, or any Markdown file.
 *
 * @throws PostmortemError with code `CONFIG` where it is neither, or not a text.
 */
export async function readTemplate(
  nameOrFile: TemplateName | (string & {}),
  { cwd = process.cwd(), signal }: ReadTemplateOptions = {},
): Promise<string> {
  const isName = (templateNames as readonly string[]).includes(nameOrFile)
  const file = isName ? new URL(`${nameOrFile}.md`, shipped) : resolve(cwd, nameOrFile)
  const bytes = await readFile(file, { signal }).catch((cause: unknown) => {
    signal?.throwIfAborted()
    throw new PostmortemError(
      'CONFIG',
      `There is no template "${nameOrFile}".`,
      `Give one of ${templateNames.join(', ')}, or the path of a Markdown file.`,
      { cause },
    )
  })
  const { text, diagnostics } = decodeDocument(bytes, nameOrFile, Number.POSITIVE_INFINITY)
  if (text !== null) return text
  const [problem] = diagnostics
  throw new PostmortemError(
    'CONFIG',
    `The template ${nameOrFile} can't be used. ${problem?.message ?? ''}`,
    'Give a Markdown file with the headings of your postmortems.',
  )
}
