// node --import this file: notes the URL of every module that is loaded in the file that $NOTE_MODULES names.
import { appendFileSync } from 'node:fs'
import { register } from 'node:module'

if (process.env['NOTE_MODULES'] && import.meta.url !== undefined) register(`${import.meta.url}?hook`)

export async function load(url, context, nextLoad) {
  appendFileSync(process.env['NOTE_MODULES'], `${url}\n`)
  return nextLoad(url, context)
}
