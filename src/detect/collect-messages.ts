import type { ClusterView } from '../kube/cluster-view.ts'
import { refTo } from '../kube/object-ref.ts'
import type { FindingEvidence } from '../schema/cluster/finding.ts'
import type { ObjectRef } from '../schema/cluster/kube-object.ts'
import { isNegated } from '../signature/is-negated.ts'
import { timeOfLine } from './evidence.ts'

/** A message of the cluster that matches a pattern: of an event, of a container's state or of a log. */
export interface ClusterMessage {
  readonly source: FindingEvidence['source']
  readonly subject: ObjectRef
  readonly container: string | null
  readonly text: string
  readonly firstAt: string | null
  readonly lastAt: string | null
  readonly count: number
  /** True where the line's own level is no error: info, debug, trace or notice. */
  readonly quiet: boolean
}

/** Collects the messages of events, log lines and containers in which a pattern matches and is not negated. */
export function collectMessages(view: ClusterView, patterns: readonly RegExp[]): ClusterMessage[] {
  const any = new RegExp(patterns.map((pattern) => `(?:${pattern.source})`).join('|'), 'i')
  const matches = (text: string) => {
    const match = any.exec(text)
    return match !== null && !isNegated(text, match.index, match.index + match[0].length)
  }
  return [...stored(view).filter((message) => matches(message.text)), ...inLogs(view, matches)].filter((message) =>
    view.isRecent(message.lastAt),
  )
}

/** The messages of events and containers, which every message detector reads, are collected once a view. */
const storedByView = new WeakMap<ClusterView, readonly ClusterMessage[]>()

function stored(view: ClusterView): readonly ClusterMessage[] {
  const known = storedByView.get(view)
  if (known !== undefined) return known
  const messages = [...inEvents(view), ...inContainers(view)].filter(({ text }) => text !== '')
  storedByView.set(view, messages)
  return messages
}

function inEvents(view: ClusterView): ClusterMessage[] {
  return view.events.map((event) => ({
    source: 'event',
    subject: event.object,
    container: event.container,
    text: event.message,
    firstAt: event.firstAt,
    lastAt: event.lastAt,
    count: event.count,
    quiet: false,
  }))
}

function inContainers(view: ClusterView): ClusterMessage[] {
  return view.pods.flatMap((pod) =>
    pod.containers.flatMap(({ name, state, lastTermination }): ClusterMessage[] =>
      [state, lastTermination].flatMap((one): ClusterMessage[] => {
        if (one === null || one.kind === 'running' || one.message === null) return []
        const at = one.kind === 'terminated' ? one.finishedAt : null
        return [
          {
            source: 'container-state',
            subject: pod.ref,
            container: name,
            text: one.message,
            firstAt: at,
            lastAt: at,
            count: 1,
            quiet: false,
          },
        ]
      }),
    ),
  )
}

/** Levels as logfmt, JSON, klog and plain loggers write them at the beginning of a line. */
const quietLevel =
  /\b(?:level|lvl|severity)"?\s*[=:]\s*"?(?:info|debug|trace|notice)\b|^I\d{4} |^(?:[^a-z]{0,40})\b(?:INFO|DEBUG|TRACE|NOTICE)\b/

/** One message a log: its first matching line, with the count; lines below the level of an error count where there are no others. */
function inLogs(view: ClusterView, matches: (text: string) => boolean): ClusterMessage[] {
  return view.logs.flatMap((log): ClusterMessage[] => {
    const matching = log.lines.filter(matches)
    const loud = matching.filter((line) => !quietLevel.test(line))
    const lines = loud.length > 0 ? loud : matching
    const [first] = lines
    if (first === undefined) return []
    return [
      {
        source: 'log',
        subject: refTo('Pod', log.namespace, log.pod),
        container: log.container,
        text: first,
        firstAt: timeOfLine(first),
        lastAt: timeOfLine(lines.at(-1) ?? first),
        count: lines.length,
        quiet: loud.length === 0,
      },
    ]
  })
}
