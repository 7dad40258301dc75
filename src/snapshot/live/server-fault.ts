/** Why a request had no whole answer. */
export type ServerFaultReason = 'timeout' | 'refused' | 'reset' | 'too-large'

/** A request that had no whole answer. It never leaves this room: it becomes a gap, or an error that names the remedy. */
export class ServerFault extends Error {
  override readonly name = 'ServerFault'
  readonly reason: ServerFaultReason

  constructor(reason: ServerFaultReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
