import { glob } from 'tinyglobby'
import { compareText } from '../text/compare-text.ts'

/** Markdown by the names that teams and site generators give it: Quarto, R Markdown, MDX, Middleman's ERB. */
const patterns = ['**/*.{md,markdown,mdown,mkd,mdx,qmd,rmd,md.erb}']

/** Whether a file name is one that {@link findDocuments} would find. */
export function isDocumentName(name: string): boolean {
  return /\.(md|markdown|mdown|mkd|mdx|qmd|rmd|md\.erb)$/i.test(name)
}

/** Finds the Markdown files below a folder, relative to it, in one order on every machine. Hidden folders are left out. */
export async function findDocuments(folder: string, signal?: AbortSignal): Promise<string[]> {
  const found = await glob(patterns, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: false,
    expandDirectories: false,
    ...(signal && { signal }),
  })
  return found.sort(compareText)
}
