import { addAbortSignal } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { openAsk } from './input/open-ask.ts'
import { runProgram } from './input/run-program.ts'
import type { ProcessIo } from './io.ts'
import { runEditor } from './output/run-editor.ts'

/** Opens the streams, the environment and the interrupt of a real process. */
export function openProcessIo(process: NodeJS.Process): ProcessIo {
  const interrupt = new AbortController()
  // Once: a second Ctrl-C ends the process in the default way, whatever it is doing.
  process.once('SIGINT', () => interrupt.abort())
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `postmortem report | head` closes the pipe early, which is no failure.
      if (error.code === 'EPIPE') return
      process.exitCode = 2
      if (stream === process.stdout) process.stderr.write(`error: The output could not be written: ${error.message}\n`)
    })
  }
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readInput: () => buffer(addAbortSignal(interrupt.signal, process.stdin)),
    env: process.env,
    cwd: process.cwd(),
    terminal: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
    ask: isPersons(process)
      ? openAsk({ input: process.stdin, output: process.stderr, signal: interrupt.signal })
      : null,
    edit: (editor, path) => runEditor(editor, path, process.platform),
    pipe: (command, input, timeout) =>
      runProgram(command, input, { cwd: process.cwd(), timeout, signal: interrupt.signal }, process),
    signal: interrupt.signal,
    now: () => new Date(),
  }
}

/** Whether somebody can be asked: a job of CI may have a terminal, and nobody at it. */
function isPersons({ stdin, stdout, stderr, env }: NodeJS.Process): boolean {
  const { CI, TERM } = env
  return [stdin, stdout, stderr].every(({ isTTY }) => isTTY === true) && TERM !== 'dumb' && (CI ?? '') === ''
}
