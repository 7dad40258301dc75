/** A control plane that runs on the loopback, as control-plane/serve.mjs tells of it. */
export interface ControlPlane {
  readonly server: string
  /** PEM. */
  readonly ca: string
  /** A file with a context for each of the users of control-plane/users.mjs, `admin` current. */
  readonly kubeconfig: string
  /** Where all its files are; it is removed when the control plane ends. */
  readonly folder: string
  /** Where container logs are read from: namespace/pod/container.log, container.previous.log. */
  readonly logs: string
  /** Where the programs, stages and CRDs are. */
  readonly assets: string
  /** etcd's client address. */
  readonly etcd: string
  /** Keys that stood in etcd before any test, once the server had made all that it makes for itself. */
  readonly baseline: readonly string[]
  /** The port that plays every node's kubelet. */
  readonly kubeletPort: number
  readonly pids: readonly number[]
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where the servers are not there; then the tests that need them are left out. */
    controlPlane: ControlPlane | null
  }
}
