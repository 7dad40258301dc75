import { Argument } from 'commander'
import { type SchemaName, schemas } from '../../schema/schemas.ts'
import { formatJson } from '../../text/format-json.ts'
import { toJsonSchema } from '../../to-json-schema.ts'
import type { DefineCommand } from '../define-command.ts'
import { ExitCode } from '../exit-code.ts'

export const defineSchema: DefineCommand = (command, io, finish) => {
  command
    .addArgument(new Argument('<name>', 'which record').choices(Object.keys(schemas)))
    .addHelpText('after', '\nExample:\n  $ postmortem schema incident > incident.schema.json')
    .action((name: SchemaName) => {
      io.data(formatJson(toJsonSchema(name)))
      finish(ExitCode.clean)
    })
}
