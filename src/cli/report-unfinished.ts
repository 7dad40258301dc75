import { describeFailure } from './describe-failure.ts'
import { guardOutput } from './guard-output.ts'
import type { ProcessIo } from './io.ts'

/**
 * Ends a process with a message and 70 where it runs out of work before its command is finished, as it does where a
 * promise never settles. Node by itself ends with 13, or with 0, and reports nothing to a person.
 *
 * @returns A function to call once the command is finished.
 */
export function reportUnfinished(process: NodeJS.Process, io: ProcessIo): () => void {
  const report = async () => {
    const error = new Error('The command stopped before it was finished, and nothing is left that it could wait for.')
    process.exitCode = await describeFailure(error, guardOutput(io))
  }
  process.once('beforeExit', report)
  return () => process.off('beforeExit', report)
}
