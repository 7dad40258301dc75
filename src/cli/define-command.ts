import type { Command } from 'commander'
import type { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'

/** Gives a command its arguments, options, help and action; the action hands its exit code to `finish`. */
export type DefineCommand = (command: Command, io: Io, finish: (code: ExitCode) => void) => void
