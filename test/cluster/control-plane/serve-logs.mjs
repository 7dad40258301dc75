import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { join } from 'node:path'

/**
 * Plays the one part of a kubelet that the API server asks for itself: container logs. They are files
 * `namespace/pod/container.log` (`container.previous.log` before the last restart) of lines that begin with an RFC 3339 time.
 */
export function serveLogs(folder, { cert, key }) {
  const server = createServer({ cert, key }, async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'https://kubelet')
    const [, what, namespace, pod, container] = pathname.split('/').map(decodeURIComponent)
    if (what !== 'containerLogs') return response.writeHead(404).end('not served here')
    const previous = searchParams.get('previous') === 'true'
    const name = join(namespace, pod, `${container}${previous ? '.previous' : ''}.log`)
    const text = await readFile(join(folder, name), 'utf8').catch(() => null)
    if (text === null) {
      const words = previous ? `previous terminated container "${container}" in pod "${pod}" not found` : ''
      return response.writeHead(previous ? 400 : 200, { 'content-type': 'text/plain' }).end(words)
    }
    response.writeHead(200, { 'content-type': 'text/plain' }).end(cut(text, searchParams))
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => resolve({ port: server.address().port, close: () => server.close() }))
  })
}

/** Applies the options of a log request as a kubelet does: which lines, whether with times, how many bytes. */
function cut(text, options) {
  const since = Date.parse(options.get('sinceTime') ?? '')
  const tail = Number(options.get('tailLines') ?? Number.POSITIVE_INFINITY)
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .filter((line) => Number.isNaN(since) || !(Date.parse(line.slice(0, line.indexOf(' '))) < since))
  const kept = (Number.isFinite(tail) ? lines.slice(Math.max(0, lines.length - tail)) : lines)
    .map((line) => (options.get('timestamps') === 'true' ? line : line.slice(line.indexOf(' ') + 1)))
    .map((line) => `${line}\n`)
    .join('')
  const limit = options.get('limitBytes')
  return limit === null ? kept : Buffer.from(kept).subarray(0, Number(limit))
}
