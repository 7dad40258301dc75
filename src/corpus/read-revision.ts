import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { PostmortemError } from '../diagnostic/postmortem-error.ts'
import { compareText } from '../text/compare-text.ts'
import { type Corpus, CorpusBuilder } from './corpus-builder.ts'
import { isDocumentName } from './find-documents.ts'
import type { ReadCorpusOptions } from './read-corpus.ts'
import { decodeDocument, largestDocument } from './read-document.ts'
import { type RunGitOptions, runGit } from './run-git.ts'

export interface ReadRevisionOptions extends Omit<ReadCorpusOptions, 'onRead'> {
  /** The environment that git is run with. @default that of the process */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
}

/**
 * Reads the incidents of a folder as they were at a revision, from the objects of its git repository; the working tree
 * and the index are not touched. A folder that was not there then holds no incident.
 *
 * @param path The folder, or one file, as it is now.
 * @param revision Anything that git accepts as a commit: a branch, a tag, a hash, `HEAD~3`.
 * @throws PostmortemError with code `NOT_FOUND` where there is no such revision, with advice on `fetch-depth` where the
 * clone is shallow; with `NOT_READABLE` where there is no repository, or git can't be started or will not read it.
 */
export async function readRevision(path: string, revision: string, options: ReadRevisionOptions = {}): Promise<Corpus> {
  const { cwd = process.cwd(), env, signal, maxBytes = largestDocument, vocabulary, signatures } = options
  const absolute = resolve(cwd, path)
  const isFolder = await stat(absolute).then(
    (found) => found.isDirectory(),
    () => true,
  )
  const git: RunGitOptions = { cwd: isFolder ? absolute : dirname(absolute), env, signal }
  const commit = await resolveCommit(path, revision, git)
  const entries = (await listBlobs(commit, git)).filter(({ name }) => isFolder || name === basename(absolute))
  const contents = await readBlobs(entries, git)
  const builder = new CorpusBuilder({ vocabulary, signatures })
  for (const [i, { name }] of entries.entries()) {
    const shown = isFolder ? join(path, name).replaceAll('\\', '/') : path
    const bytes = (contents[i] ?? Buffer.alloc(0)).subarray(0, maxBytes + 1)
    builder.add({ path: shown, within: isFolder ? name : null }, decodeDocument(bytes, shown, maxBytes))
  }
  return builder.finish()
}

async function resolveCommit(path: string, revision: string, git: RunGitOptions): Promise<string> {
  const repository = await runGit(['rev-parse', '--is-shallow-repository'], git)
  if (repository.code !== 0) {
    const [first = ''] = repository.stderr.split('\n')
    throw new PostmortemError(
      'NOT_READABLE',
      `"${path}" can't be read at "${revision}": ${first.replace(/^fatal: /, '') || 'git gave no reason'}`,
      /dubious ownership/.test(first)
        ? 'Name the folder to git as one that you trust: git config --global --add safe.directory FOLDER'
        : 'Compare a folder of a git repository, or leave the revision out.',
    )
  }
  // Git would take it for an option.
  const found = revision.startsWith('-')
    ? null
    : await runGit(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], git)
  const commit = found?.stdout.toString('utf8').trim() ?? ''
  if (/^[0-9a-f]{40,64}$/.test(commit)) return commit
  const isShallow = repository.stdout.toString('utf8').trim() === 'true'
  throw new PostmortemError(
    'NOT_FOUND',
    isShallow
      ? `The revision "${revision}" is not in this clone, which is shallow.`
      : `There is no revision "${revision}" in this repository.`,
    isShallow
      ? 'Check out the whole history: `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab CI, else git fetch --unshallow.'
      : 'Check its name. A branch of the server is origin/NAME, and has to be fetched first.',
  )
}

interface Blob {
  readonly id: string
  /** Relative to the folder. */
  readonly name: string
}

/** The regular files of the folder that may be documents, by the rules by which the folder itself is searched. */
async function listBlobs(commit: string, git: RunGitOptions): Promise<Blob[]> {
  const { code, stdout, stderr } = await runGit(['ls-tree', '-r', '-z', commit], git)
  if (code !== 0) throw unreadable(stderr)
  return stdout
    .toString('utf8')
    .split('\0')
    .flatMap((entry) => {
      const [, mode, id, name] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? []
      if (mode?.startsWith('100') !== true || id === undefined || name === undefined) return []
      const segments = name.split('/')
      const isHidden = segments.some((segment) => segment.startsWith('.') || segment === 'node_modules')
      return !isHidden && isDocumentName(segments.at(-1) ?? '') ? [{ id, name }] : []
    })
    .sort((a, b) => compareText(a.name, b.name))
}

/** The contents of blobs, in one process. */
async function readBlobs(blobs: readonly Blob[], git: RunGitOptions): Promise<Buffer[]> {
  if (blobs.length === 0) return []
  const input = blobs.map(({ id }) => `${id}\n`).join('')
  const { code, stdout, stderr } = await runGit(['cat-file', '--batch'], { ...git, input })
  if (code !== 0) throw unreadable(stderr)
  let at = 0
  return blobs.map(({ name }) => {
    const end = stdout.indexOf(10, at)
    const header = stdout.subarray(at, end).toString('utf8')
    const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1] ?? Number.NaN)
    if (end < 0 || Number.isNaN(size)) throw unreadable(`${name}: ${header}`)
    at = end + 1 + size + 1
    return stdout.subarray(end + 1, end + 1 + size)
  })
}

function unreadable(words: string): PostmortemError {
  const [first = ''] = words.split('\n')
  return new PostmortemError(
    'NOT_READABLE',
    `git can't read the repository: ${first.replace(/^fatal: /, '')}`,
    'Try git fsck; where objects are missing, fetch them.',
  )
}
