#!/usr/bin/env node
import { openProcessIo } from './cli/open-process-io.ts'
import { reportUnfinished } from './cli/report-unfinished.ts'
import { run } from './cli/run.ts'

const io = openProcessIo(process)
const finished = reportUnfinished(process, io)
// Not awaited: Node would warn of a module that never ends, beside the message.
void run(process.argv.slice(2), io).then((code) => {
  finished()
  // Output that could not be written has set it already.
  process.exitCode ||= code
})
