import type { ContainerLog } from '../../schema/cluster/snapshot.ts'

/** Logs cut out of a text, and what is left of it. */
export interface SplitLogs {
  readonly logs: readonly ContainerLog[]
  readonly rest: string
}

const start = /^==== START logs for container (\S+) of pod ([^/\s]+)\/(\S+) ====\r?$/gm

/**
 * Takes the log blocks out of what `kubectl cluster-info dump` writes:
 * `==== START logs for container C of pod NS/P ====`, the lines, `==== END logs …`.
 * A block without its end, as in a dump that was cut short, runs up to the next one or the end of the text.
 */
export function splitLogs(text: string): SplitLogs {
  if (!text.includes('==== START logs for container ')) return { logs: [], rest: text }
  const logs: ContainerLog[] = []
  const rest: string[] = []
  let at = 0
  const heads = [...text.matchAll(start)]
  for (const [i, head] of heads.entries()) {
    const [line, container = '', namespace = '', pod = ''] = head
    const bodyStart = head.index + line.length + 1
    const bodyLimit = heads[i + 1]?.index ?? text.length
    const body = text.slice(bodyStart, bodyLimit)
    const end = body.indexOf(`==== END logs for container ${container} of pod ${namespace}/${pod} ====`)
    const lines = (end === -1 ? body : body.slice(0, end)).split(/\r?\n/)
    while (lines.at(-1) === '') lines.pop()
    logs.push({ namespace, pod, container, previous: false, lines })
    rest.push(text.slice(at, head.index))
    at = end === -1 ? bodyLimit : bodyStart + lineEndAfter(body, end)
  }
  rest.push(text.slice(at))
  return { logs, rest: rest.join('') }
}

function lineEndAfter(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end + 1
}
