import { PostmortemError } from '../../diagnostic/postmortem-error.ts'

/** Bytes in which a NUL shows a binary file; git looks through about as many. */
const lookedThrough = 8192

/**
 * Decodes the bytes of a source: UTF-8, or UTF-16 where a byte order mark marks it, as PowerShell's `>` writes it.
 * @throws PostmortemError BAD_SOURCE where they are no text, or nothing
 */
export function decodeSource(bytes: Uint8Array, name: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return checkText(buffer.subarray(2).toString('utf16le'), name)
  if (buffer[0] === 0xfe && buffer[1] === 0xff) {
    const even = buffer.subarray(2, buffer.length - (buffer.length % 2))
    return checkText(Buffer.from(even).swap16().toString('utf16le'), name)
  }
  if (buffer.subarray(0, lookedThrough).includes(0) || (buffer[0] === 0x1f && buffer[1] === 0x8b)) {
    throw new PostmortemError(
      'BAD_SOURCE',
      `${name} is a binary file, not the output of kubectl.`,
      'Give the output of "kubectl get … -o json"; an archive (tar, tar.gz, zip) is read from a file.',
    )
  }
  return checkText(buffer.toString('utf8'), name)
}

/** Takes a leading byte order mark away, and refuses a text of nothing but white space. */
export function checkText(text: string, name: string): string {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (plain.trim() === '') {
    throw new PostmortemError(
      'BAD_SOURCE',
      `${name} is empty.`,
      'Run the kubectl command again and look at what it writes to stderr; it may have been refused.',
    )
  }
  return plain
}
