/** What JSON may hold unescaped and a terminal obeys: DEL, the C1 controls, and the characters that turn the reading order. */
const obeyed = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** A value as indented JSON with a line end, in which every character that a terminal obeys is an escape. */
export function formatJson(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}\n`
}

/** JSON in which every character that a terminal obeys is an escape. They can stand in strings alone. */
export function escapeJson(json: string): string {
  return json.replace(obeyed, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
