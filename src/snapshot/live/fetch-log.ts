import type { LogBounds, LogRequest, LogResult } from './cluster-reader.ts'
import { explainFault, explainRefusal } from './explain-refusal.ts'
import type { Ask } from './open-connection.ts'

/**
 * Reads the end of a container's log, each line with its time before it. `limitBytes` counts from the first line of the
 * tail, so a log of long lines would lose its end, which is what matters; then fewer lines are asked for.
 */
export async function fetchLog(
  request: LogRequest,
  bounds: LogBounds,
  ask: Ask,
  signal: AbortSignal,
): Promise<LogResult> {
  const { namespace, pod, container, previous } = request
  const what = `${previous ? 'previous log' : 'log'} of ${container} in ${namespace}/${pod}`
  for (let lines = bounds.lines; ; lines = Math.ceil(lines / 10)) {
    try {
      const answer = await ask(pathOf(request, { ...bounds, lines }), { signal })
      // A container that has not started, or not before: there is no log, and nothing is missing.
      if (answer.status === 400) return { lines: [], gap: null }
      if (answer.status !== 200) return { lines: null, gap: explainRefusal(what, answer) }
      if (Buffer.byteLength(answer.body) >= bounds.bytes && lines > 1) continue
      return { lines: splitLines(answer.body), gap: null }
    } catch (error) {
      return { lines: null, gap: explainFault(what, error) }
    }
  }
}

function pathOf({ namespace, pod, container, previous }: LogRequest, { lines, bytes, since }: LogBounds): string {
  const query = new URLSearchParams({
    container,
    timestamps: 'true',
    tailLines: String(lines),
    limitBytes: String(bytes),
    ...(previous && { previous: 'true' }),
    ...(since !== undefined && { sinceTime: since }),
  })
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log?${query}`
}

function splitLines(text: string): string[] {
  const lines = text.split(/\r?\n/)
  while (lines.at(-1) === '') lines.pop()
  return lines
}
