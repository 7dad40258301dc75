import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar'

/** An entry of an archive that a test makes, honest or not. */
export interface PackedFile {
  readonly path: string
  readonly text: string
  /** Where it is a link, what it points to. */
  readonly link?: string
}

export function filesOf(files: ReadonlyMap<string, string>): PackedFile[] {
  return [...files].map(([path, text]) => ({ path, text }))
}

/** Packs files as `tar` does, with whatever names they have. */
export async function packAsTar(files: readonly PackedFile[]): Promise<Buffer> {
  const packed = await packTar(
    files.map(({ path, text, link }) => ({
      header:
        link === undefined
          ? { name: path, size: Buffer.byteLength(text), type: 'file' as const }
          : { name: path, size: 0, type: 'symlink' as const, linkname: link },
      ...(link === undefined && { body: text }),
    })),
  )
  return Buffer.from(packed)
}

export async function packAsTarGz(files: readonly PackedFile[]): Promise<Buffer> {
  return gzipSync(await packAsTar(files))
}

/** Packs files as a zip (PKWARE APPNOTE 6.3), with whatever names they have. */
export function packAsZip(files: readonly PackedFile[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const { path, text, link } of files) {
    const name = Buffer.from(path)
    const plain = Buffer.from(link ?? text)
    const packed = deflateRawSync(plain)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(plain.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((link === undefined ? 0o100644 : 0o120777) << 16) >>> 0, 6)
    tail.writeUInt32LE(at, 10)
    centrals.push(Buffer.concat([Buffer.from('504b01021403', 'hex'), common, tail, name]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}
