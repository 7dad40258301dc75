import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parseJudgement, type ReadJudgement } from '../../corpus/parse-judgement.ts'
import { placeJudgement, readJudgement } from '../../corpus/read-judgement.ts'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { RecordPath } from '../../diagnostic/source-map.ts'
import { editJudgement } from '../../judge/edit-judgement.ts'
import { findContradictions } from '../../judge/judge-pair.ts'
import type { Judgement } from '../../schema/analysis/judgement.ts'
import type { Io } from '../io.ts'
import { replaceFile } from './replace-file.ts'
import { writeNewFile } from './write-new-file.ts'

/** What the first lines of a new file say. */
const preamble = '# What people have judged, before all that is found. "postmortem schema judgement" prints the form.\n'

/** A team's `postmortem.patterns.yaml`, which answers are added to; before the first there may be none. */
export class JudgementFile {
  readonly path: string
  readonly #cwd: string
  #bytes: Uint8Array | null
  #read: ReadJudgement

  private constructor(path: string, bytes: Uint8Array | null, cwd: string) {
    this.path = path
    this.#cwd = cwd
    this.#bytes = bytes
    this.#read = parseJudgement(bytes === null ? '' : decode(bytes, path), path)
  }

  /**
   * Opens the nearest one, or the place for a new one.
   *
   * @throws PostmortemError with code `CONFIG` where it is no valid judgement or contradicts itself.
   */
  static async open(paths: readonly string[], { cwd }: Pick<Io, 'cwd'>): Promise<JudgementFile> {
    const search = { cwd, paths }
    const read = await readJudgement(search)
    const opened =
      read === null
        ? new JudgementFile(await placeJudgement(search), null, cwd)
        : new JudgementFile(read.file, await readFile(resolve(cwd, read.file)), cwd)
    const [conflict] = findContradictions(opened.judgement)
    if (conflict) throw opened.refuse('CONFIG', conflict, 'Take one of them out of the file.')
    return opened
  }

  get judgement(): Judgement {
    return this.#read.judgement
  }

  /** "FILE:3", for each entry. */
  places(at: readonly RecordPath[]): string[] {
    return [...new Set(at.map((path) => `${this.path}:${this.#read.line(path)}`))]
  }

  /** The error for what contradicts entries of the file, with their lines. */
  refuse(
    code: 'CONFIG' | 'USAGE',
    { message, at }: { readonly message: string; readonly at: readonly RecordPath[] },
    hint: string,
  ): PostmortemError {
    return new PostmortemError(code, [message, ...this.places(at).map((place) => `  ${place}`)].join('\n'), hint)
  }

  /**
   * Writes what a judgement has more than the file. Every byte that stands there stays.
   *
   * @throws PostmortemError with code `CONFIG` where the form of the file is in the way, `NOT_WRITABLE` where the file system
   * is, or where the file was changed meanwhile. Then nothing is written.
   */
  async add(after: Judgement): Promise<void> {
    const before = this.#bytes === null ? preamble : decode(this.#bytes, this.path)
    const text = editJudgement(before, this.judgement, after)
    const bytes = new TextEncoder().encode(text)
    const read = parseOrNull(text, this.path)
    if (read === null || !isDeepStrictEqual(read.judgement, after)) {
      throw new PostmortemError(
        'CONFIG',
        `${this.path} is written in a form that can't be added to, and was left as it is.`,
        'Write patterns and apart as plain lists, without aliases.',
      )
    }
    if (this.#bytes === null) await writeNewFile(this.path, text, { cwd: this.#cwd })
    else await replaceFile(this.path, text, { cwd: this.#cwd, before: this.#bytes })
    this.#bytes = bytes
    this.#read = read
  }
}

function parseOrNull(text: string, file: string): ReadJudgement | null {
  try {
    return parseJudgement(text, file)
  } catch (error) {
    if (error instanceof PostmortemError) return null
    throw error
  }
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new PostmortemError('CONFIG', `${path} is not UTF-8.`, 'Save it as UTF-8 first.', { cause })
  }
}
