import { resolve } from 'node:path'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { Io } from '../io.ts'

/**
 * The person's editor, as `$VISUAL` or `$EDITOR` names it.
 *
 * @throws PostmortemError with code `USAGE` where neither does.
 */
export function editorOf({ env }: Io): string {
  const editor = [env['VISUAL'], env['EDITOR']].find((command) => command !== undefined && command.trim() !== '')
  if (editor !== undefined) return editor
  throw new PostmortemError(
    'USAGE',
    'There is no editor to open: neither VISUAL nor EDITOR is set.',
    'Set one, as in EDITOR="code --wait", or leave --edit out.',
  )
}

/** Opens a document that is written in the person's editor, and waits for it. */
export async function editDocument(editor: string, path: string, io: Io): Promise<void> {
  const code = await io.edit(editor, resolve(io.cwd, path))
  if (code === 0) return
  throw new PostmortemError(
    'USAGE',
    `The editor "${editor}" ended with ${code}.`,
    `The document is written all the same: ${path}.`,
  )
}
