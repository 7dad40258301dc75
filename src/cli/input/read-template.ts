import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { decodeDocument } from '../../corpus/read-document.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import { compareText } from '../../text/compare-text.ts'

/** Two folders up from here in `src` as in `dist`. */
const shipped = new URL('../../../templates/', import.meta.url)

/**
 * Reads a template: one that the package brings, by its name, or any Markdown file.
 *
 * @throws PostmortemError with code `CONFIG` where it is neither, or not a text.
 */
export async function readTemplate(nameOrFile: string, cwd: string): Promise<string> {
  const isName = /^[a-z0-9-]+$/.test(nameOrFile)
  const byName = new URL(`${nameOrFile}.md`, shipped)
  const file = isName && existsSync(byName) ? byName : resolve(cwd, nameOrFile)
  const bytes = await readFile(file).catch(async (cause: unknown) => {
    const names = (await readdir(shipped)).map((name) => name.replace(/\.md$/, '')).sort(compareText)
    throw new PostmortemError(
      'CONFIG',
      `There is no template "${nameOrFile}".`,
      `Give one of ${names.join(', ')}, or the path of a Markdown file.`,
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
