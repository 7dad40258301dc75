import { type OpenedDocument, type OpenOptions, openDocument } from './open-document.ts'

/** Opens a document as it would be without the marks of managed parts. */
export function openUnmarked(text: string, options: OpenOptions = {}): OpenedDocument {
  const document = openDocument(text, options)
  const bare = document.source.between(0, text.length)
  return bare === text ? document : openDocument(bare, options)
}
