import { makeDatabase } from '../../make-database.ts'
import { event, storageDriver } from '../../manifests.ts'
import { crashLooping, playPods } from '../../play-kubelet.ts'
import type { TestCluster } from '../../test-cluster.ts'

const driver = 'block.csi.brook.example'
const nodes = ['brook-1', 'brook-2', 'brook-3']
const apiVersion = 'postgresql.cnpg.io/v1'
const archiveWords = 'unexpected failure invoking barman-cloud-wal-archive: exit status 4'

/** Makes two database clusters, and takes from one its third instance and its archive. */
export async function setUp(cluster: TestCluster): Promise<void> {
  const { client } = cluster
  const namespace = 'accounts'
  await cluster.installCrds('cloudnative-pg', 'Cluster', 'Backup', 'ScheduledBackup')
  await cluster.namespaces(namespace)
  await cluster.nodes(...nodes)
  await cluster.createAll(storageDriver(driver, nodes))
  const barmanObjectStore = {
    destinationPath: 's3://backups-brook/ledger',
    endpointURL: 'https://objects.brook.example',
  }
  const { database, pods } = await makeDatabase(cluster, {
    namespace,
    name: 'ledger-db',
    driver,
    nodes,
    volumes: 'pv-ledger',
    staged: true,
    spec: { backup: { barmanObjectStore } },
  })
  await makeDatabase(cluster, { namespace, name: 'stock-db', driver, nodes, volumes: 'pv-stock' })
  await cluster.create({
    apiVersion,
    kind: 'ScheduledBackup',
    metadata: { namespace, name: 'ledger-db-nightly' },
    spec: { schedule: '0 0 1 * * *', cluster: { name: 'ledger-db' } },
    status: { lastScheduleTime: cluster.ago('9h') },
  })
  await playPods(cluster, pods)
  await cluster.attach(6)
  await cluster.running(6)
  await cluster.forgetEvents()
  await cluster.age('60d')

  await cluster.create(
    backup('ledger-db-nightly-1', { phase: 'completed', startedAt: cluster.ago('33h'), stoppedAt: cluster.ago('33h') }),
  )
  await cluster.age('33h')
  await cluster.create(
    backup('ledger-db-nightly-2', {
      phase: 'failed',
      startedAt: cluster.ago('9h'),
      stoppedAt: cluster.ago('9h'),
      error:
        "can't execute backup: An error occurred (AccessDenied) when calling the PutObject operation: Access Denied",
    }),
  )
  await cluster.age('9h')

  const third = pods.filter(({ metadata }) => metadata.name === 'ledger-db-3')
  const began = cluster.ago('5h')
  await playPods(cluster, third, () => ({
    startedAt: began,
    since: began,
    container: crashLooping('postgres', 61, {
      exitCode: 1,
      startedAt: cluster.ago('4m'),
      finishedAt: cluster.ago('3m 58s'),
    }),
  }))
  for (const about of third) {
    await cluster.create(
      event({
        about,
        reason: 'BackOff',
        message: 'Back-off restarting failed container postgres in pod ledger-db-3_accounts',
        first: began,
        last: cluster.ago('2m'),
        count: 1380,
        host: 'brook-3',
      }),
    )
  }
  cluster.log({ namespace, pod: 'ledger-db-3', container: 'postgres', previous: true }, cluster.ago('3m 58s'), [
    '{"level":"info","msg":"Starting CloudNativePG Instance Manager","version":"1.27.0"}',
    '{"level":"error","msg":"Error while executing pg_controldata","err":"exit status 1","stderr":"pg_controldata: error: could not open file \\"/var/lib/postgresql/data/pgdata/global/pg_control\\" for reading: No such file or directory"}',
  ])
  const condition = (type: string, reason: string, message: string, lastTransitionTime: string) => ({
    type,
    status: 'False',
    reason,
    message,
    lastTransitionTime,
  })
  await client.patchStatus(database, {
    readyInstances: 2,
    instancesStatus: { healthy: ['ledger-db-1', 'ledger-db-2'], failed: ['ledger-db-3'] },
    phase: 'Waiting for the instances to become active',
    phaseReason: 'Some instances are not yet active. Please wait.',
    firstRecoverabilityPoint: cluster.ago('7d'),
    lastSuccessfulBackup: cluster.ago('33h'),
    lastFailedBackup: cluster.ago('9h'),
    conditions: [
      condition('Ready', 'ClusterIsNotReady', 'Cluster Is Not Ready', began),
      condition('ContinuousArchiving', 'ContinuousArchivingFailing', archiveWords, cluster.ago('9h')),
      condition('LastBackupSucceeded', 'LastBackupFailed', "can't execute backup: exit status 4", cluster.ago('9h')),
    ],
  })
  await cluster.age('5h')
}

function backup(
  name: string,
  status: object,
): { apiVersion: string; kind: string; metadata: { name: string; namespace: string } } {
  return {
    apiVersion,
    kind: 'Backup',
    metadata: { namespace: 'accounts', name },
    ...{ spec: { cluster: { name: 'ledger-db' } }, status: { ...status, method: 'barmanObjectStore' } },
  }
}
