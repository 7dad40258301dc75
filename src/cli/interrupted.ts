/** Thrown where a person ends a command at one of its questions. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}
