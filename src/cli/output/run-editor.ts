import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Opens a file in an editor and waits for its end; gives the exit code. The editor is a command with its arguments, as it
 * stands in `$VISUAL`: the shell reads it, and never the path.
 */
export async function runEditor(editor: string, path: string, platform: NodeJS.Platform): Promise<number> {
  const child =
    platform === 'win32'
      ? spawn(`${editor} "${path}"`, { shell: true, stdio: 'inherit' })
      : spawn('sh', ['-c', `${editor} "$@"`, editor, path], { stdio: 'inherit' })
  const [code] = (await once(child, 'close')) as [number | null]
  return code ?? 1
}
