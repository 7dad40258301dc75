import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { PostmortemError } from '../../diagnostic/postmortem-error.ts'
import type { KubeConfigPeer, Peer } from './load-peer.ts'

export interface KubeconfigOptions {
  /** Path of a kubeconfig. @default the files in $KUBECONFIG, else ~/.kube/config, else the pod's own service account */
  readonly kubeconfig?: string | undefined
  /** Context of the kubeconfig. @default its current one */
  readonly context?: string | undefined
  /** The environment that names kubeconfigs. @default that of the process */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
}

const serviceAccountToken = '/var/run/secrets/kubernetes.io/serviceaccount/token'

/**
 * Reads the kubeconfig and chooses the context. Of several files the first that names something wins, as for kubectl.
 *
 * @param tokenFile where a pod has the token of its service account
 * @throws PostmortemError with code `CLUSTER_UNREACHABLE` where there is none, it can't be read or lacks the context
 */
export async function loadKubeconfig(
  { KubeConfig }: Peer,
  options: KubeconfigOptions,
  tokenFile = serviceAccountToken,
): Promise<KubeConfigPeer> {
  const config = new KubeConfig()
  const { kubeconfig, context, env } = options
  const files = kubeconfig === undefined ? env && (await listFiles(env)) : [kubeconfig]
  if (files === undefined) loadOrExplain(() => config.loadFromDefault(), null)
  else if (files.length > 0) mergeFiles(config, KubeConfig, files)
  else if (env?.['KUBERNETES_SERVICE_HOST'] && (await isThere(tokenFile))) config.loadFromCluster()
  else throw noKubeconfig()
  if (files === undefined && isGuess(config)) throw noKubeconfig()
  if (context !== undefined) config.setCurrentContext(context)
  checkContext(config)
  return config
}

/** The files of $KUBECONFIG that are there, as for kubectl, else ~/.kube/config where it is there. */
async function listFiles(env: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const named = (env['KUBECONFIG'] ?? '').split(delimiter).filter((file) => file !== '')
  const home = env['HOME'] ?? env['USERPROFILE']
  const candidates = named.length > 0 ? named : home === undefined ? [] : [join(home, '.kube', 'config')]
  const there = await Promise.all(candidates.map(isThere))
  const files = candidates.filter((_, at) => there[at])
  if (files.length === 0 && named.length > 0) {
    throw noCluster(`${named.join(' and ')}, which KUBECONFIG names, ${named.length === 1 ? 'is' : 'are'} not there.`)
  }
  return files
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

function readOne(KubeConfig: Peer['KubeConfig'], file: string): KubeConfigPeer {
  const config = new KubeConfig()
  loadOrExplain(() => config.loadFromFile(file), file)
  return config
}

function mergeFiles(into: KubeConfigPeer, KubeConfig: Peer['KubeConfig'], files: readonly string[]): void {
  for (const file of files) merge(into, readOne(KubeConfig, file))
}

function merge(into: KubeConfigPeer, from: KubeConfigPeer): void {
  const isNew = (known: readonly { readonly name: string }[], { name }: { readonly name: string }): boolean =>
    !known.some((each) => each.name === name)
  for (const each of from.getClusters()) if (isNew(into.getClusters(), each)) into.addCluster(each)
  for (const each of from.getUsers()) if (isNew(into.getUsers(), each)) into.addUser(each)
  for (const each of from.getContexts()) if (isNew(into.getContexts(), each)) into.addContext(each)
  if (!into.getCurrentContext()) into.setCurrentContext(from.getCurrentContext())
}

/** Messages of the YAML parser quote the file, which holds credentials: only the line is reported. */
function loadOrExplain(load: () => void, file: string | null): void {
  try {
    load()
  } catch (cause) {
    const mark = (cause as { mark?: { line?: unknown } }).mark
    const code = (cause as { code?: unknown }).code
    const why =
      typeof mark?.line === 'number'
        ? `it is no YAML at line ${mark.line + 1}`
        : typeof code === 'string'
          ? code
          : 'it has not the form of one'
    throw noCluster(`The kubeconfig${file === null ? '' : ` ${file}`} could not be read: ${why}.`)
  }
}

/** Contexts that a message names: chosen, three lines of a terminal. */
const mostContexts = 12

function checkContext(config: KubeConfigPeer): void {
  const current = config.getCurrentContext()
  const names = config.getContexts().map(({ name }) => name)
  const choice = names.length === 0 ? 'it has none' : `it has ${names.slice(0, mostContexts).join(', ')}`
  if (!current) throw noCluster(`The kubeconfig has no current context (${choice}).`)
  if (!names.includes(current)) throw noCluster(`The kubeconfig has no context "${current}" (${choice}).`)
  if (!config.getCurrentCluster()?.server) throw noCluster(`The context "${current}" names no cluster that is there.`)
  if (!config.getCurrentUser()) throw noCluster(`The context "${current}" names no user that is there.`)
}

/** What the client falls back to where nothing names a cluster: http://localhost:8080. */
function isGuess(config: KubeConfigPeer): boolean {
  return config.getCurrentContext() === 'loaded-context'
}

function noKubeconfig(): PostmortemError {
  return noCluster('There is no kubeconfig: neither KUBECONFIG nor ~/.kube/config names a cluster.')
}

export function noCluster(message: string): PostmortemError {
  return new PostmortemError(
    'CLUSTER_UNREACHABLE',
    message,
    'Name the file with --kubeconfig or KUBECONFIG and the context with --context; "kubectl config get-contexts" lists them',
  )
}
