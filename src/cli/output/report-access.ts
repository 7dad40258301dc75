import { type CheckedAccess, checkAccess } from '../../snapshot/live/check-access.ts'
import { formatRole } from '../../snapshot/live/format-role.ts'
import { openCluster } from '../../snapshot/live/open-cluster.ts'
import { countOf } from '../../text/count-of.ts'
import { ExitCode } from '../exit-code.ts'
import type { ClusterOptions } from '../input/cluster-options.ts'
import type { Io } from '../io.ts'

/** Reports on stderr which permissions are missing and for what, and prints the role that grants exactly these. */
export async function reportAccess(options: ClusterOptions, io: Io): Promise<ExitCode> {
  const { context, kubeconfig, namespace: namespaces, timeout } = options
  const reader = await openCluster({ context, kubeconfig, env: io.env })
  const timeoutMs = timeout === undefined ? undefined : timeout * 1000
  const checked = await checkAccess(reader, { namespaces, timeoutMs, signal: io.signal })
  const missing = checked.filter(({ allowed }) => allowed === false)
  const unknown = checked.filter(({ allowed }) => allowed === null)
  io.err(
    `context ${reader.context}, server ${reader.server}: ${checked.length - missing.length - unknown.length} of ${countOf(checked.length, 'permission')} granted\n`,
  )
  for (const each of missing) io.err(`missing: ${nameOf(each)} (${each.why})\n`)
  for (const each of unknown) io.err(`unknown: ${nameOf(each)} (the server did not answer)\n`)
  io.data(formatRole(missing))
  return missing.length + unknown.length === 0 ? ExitCode.clean : ExitCode.findings
}

function nameOf({ verb, group, plural, subresource, namespace }: CheckedAccess): string {
  const resource = `${plural}${group === '' ? '' : `.${group}`}${subresource === undefined ? '' : `/${subresource}`}`
  return `${verb} ${resource}${namespace === null ? '' : ` in ${namespace}`}`
}
