/** What the tests' control plane is built of. A change here builds that part anew. */
const kubernetes = 'v1.36.3'
const staging = 'v0.36.3'

const strip = '-s -w'
const versioned = [
  strip,
  `-X k8s.io/component-base/version.gitVersion=${kubernetes}`,
  '-X k8s.io/component-base/version.gitMajor=1',
  '-X k8s.io/component-base/version.gitMinor=36',
].join(' ')

/**
 * Programs by the module that builds them. `replacesOf` names a module whose `k8s.io/… v0.0.0` requirements, which only its own checkout can
 * resolve, are pinned to the version beside it.
 */
export const builds = [
  {
    name: 'control-plane',
    replacesOf: { module: `k8s.io/kubernetes@${kubernetes}`, version: staging },
    tools: [
      { program: 'etcd', package: 'go.etcd.io/etcd/server/v3', version: 'v3.6.8', flags: strip },
      ...['kube-apiserver', 'kube-controller-manager', 'kube-scheduler'].map((program) => ({
        program,
        package: `k8s.io/kubernetes/cmd/${program}`,
        version: kubernetes,
        flags: versioned,
      })),
    ],
  },
  {
    name: 'kwok',
    tools: [{ program: 'kwok', package: 'sigs.k8s.io/kwok/cmd/kwok', version: 'v0.8.0', flags: strip }],
  },
  {
    name: 'controller-gen',
    tools: [
      {
        program: 'controller-gen',
        package: 'sigs.k8s.io/controller-tools/cmd/controller-gen',
        version: 'v0.23.0',
        flags: strip,
      },
    ],
  },
]

/** Files that are copied out of module zips: every YAML file of the folders named; of charts without the lines that Helm would fill in. */
export const copies = [
  {
    to: 'stages',
    module: 'sigs.k8s.io/kwok@v0.8.0',
    folders: ['node/fast', 'node/heartbeat-with-lease', 'pod/fast'].map((stage) => `kustomize/stage/${stage}`),
  },
  {
    to: 'crds/cloudnative-pg',
    module: 'github.com/cloudnative-pg/cloudnative-pg@v1.27.0',
    folders: ['config/crd/bases'],
  },
  {
    to: 'crds/cert-manager',
    module: 'github.com/cert-manager/cert-manager@v1.18.2',
    folders: ['deploy/crds'],
    chart: true,
  },
  {
    to: 'crds/prometheus-operator',
    module: 'github.com/prometheus-operator/prometheus-operator@v0.84.0',
    folders: ['example/prometheus-operator-crd'],
  },
  { to: 'crds/argo-cd', module: 'github.com/argoproj/argo-cd/v3@v3.1.0', folders: ['manifests/crds'] },
  {
    to: 'crds/snapshot',
    module: 'github.com/kubernetes-csi/external-snapshotter/client/v8@v8.2.0',
    folders: ['config/crd'],
  },
  { to: 'crds/gateway-api', module: 'sigs.k8s.io/gateway-api@v1.3.0', folders: ['config/crd/standard'] },
  {
    to: 'crds/flux-kustomize',
    module: 'github.com/fluxcd/kustomize-controller@v1.9.6',
    folders: ['config/crd/bases'],
  },
]

/** CRDs that no module carries as YAML; they are generated from the module's Go types. */
export const generated = [
  { to: 'crds/flux-helm', module: 'github.com/fluxcd/helm-controller/api@v1.6.5' },
  { to: 'crds/flux-source', module: 'github.com/fluxcd/source-controller/api@v1.9.6' },
]
