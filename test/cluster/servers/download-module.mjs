import { runGo } from './run-go.mjs'

/** Downloads a module (`path@version`) into Go's module cache and gives its folder there, which is read-only. */
export async function downloadModule(module, scratch) {
  let answer
  try {
    answer = JSON.parse(await runGo(['mod', 'download', '-json', module], { cwd: scratch }))
  } catch (cause) {
    throw new Error(`${module} could not be downloaded. ${cause.message}`, { cause })
  }
  if (answer.Error) throw new Error(`${module} could not be downloaded: ${answer.Error}`)
  return answer.Dir
}
