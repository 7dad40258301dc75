import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('../../', import.meta.url).pathname

/** Builds `dist/` once for all tests that run what is built, where a source is newer than it. */
export default function build(): void {
  const built = modifiedAt(join(root, 'dist/cli.js'))
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((file) =>
    join(root, 'src', file),
  )
  const newest = Math.max(...[...sources, join(root, 'tsconfig.json'), join(root, 'package.json')].map(modifiedAt))
  if (newest >= built) execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
}

/** Milliseconds since the epoch; 0 for a file that is not there. A folder counts too, so that a deleted source is noticed. */
function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
