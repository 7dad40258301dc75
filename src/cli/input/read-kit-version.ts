import { readFileSync } from 'node:fs'

/** Reads the version out of the package's own manifest, which stands two folders up in `src` as in `dist`. */
export function readKitVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version)
  return 'unknown'
}
