#!/usr/bin/env node
import { openProcessIo } from './cli/open-process-io.ts'
import { run } from './cli/run.ts'

const code = await run(process.argv.slice(2), openProcessIo(process))
// Output that could not be written has set it already.
process.exitCode ||= code
