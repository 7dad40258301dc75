/** What `kubectl get … -A -o json` prints of a cluster in which Loki has lost its volume. */
export function lostVolumeCluster(): object {
  const metadata = (name: string, more: object = {}): object => ({
    name,
    namespace: 'monitoring',
    uid: `uid-${name}`,
    creationTimestamp: '2026-11-02T06:00:00Z',
    ...more,
  })
  const owner = { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'loki', uid: 'uid-loki', controller: true }
  return {
    apiVersion: 'v1',
    kind: 'List',
    metadata: { resourceVersion: '' },
    items: [
      {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: metadata('loki'),
        spec: { replicas: 1, serviceName: 'loki', selector: { matchLabels: { app: 'loki' } } },
        status: { replicas: 1, readyReplicas: 0, currentReplicas: 1, updatedReplicas: 1 },
      },
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: metadata('loki-0', { labels: { app: 'loki' }, ownerReferences: [owner] }),
        spec: { nodeName: 'wren-c', containers: [{ name: 'loki', image: 'docker.io/grafana/loki:3.5.0' }] },
        status: {
          phase: 'Running',
          startTime: '2026-11-02T06:00:05Z',
          conditions: [
            {
              type: 'Ready',
              status: 'False',
              reason: 'ContainersNotReady',
              lastTransitionTime: '2026-11-20T03:12:00Z',
            },
          ],
          containerStatuses: [
            {
              name: 'loki',
              image: 'docker.io/grafana/loki:3.5.0',
              imageID: '',
              ready: false,
              started: false,
              restartCount: 17,
              state: {
                waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container=loki' },
              },
              lastState: {
                terminated: {
                  exitCode: 1,
                  reason: 'Error',
                  message: 'open /var/loki/wal/00000012: read-only file system',
                  startedAt: '2026-11-20T04:01:10Z',
                  finishedAt: '2026-11-20T04:01:12Z',
                },
              },
            },
          ],
        },
      },
      {
        apiVersion: 'v1',
        kind: 'Event',
        metadata: metadata('loki-0.17b2'),
        involvedObject: { kind: 'Pod', namespace: 'monitoring', name: 'loki-0' },
        type: 'Warning',
        reason: 'BackOff',
        message: 'Back-off restarting failed container loki in pod loki-0_monitoring',
        count: 204,
        firstTimestamp: '2026-11-20T03:12:30Z',
        lastTimestamp: '2026-11-20T04:02:40Z',
        source: { component: 'kubelet', host: 'wren-c' },
      },
    ],
  }
}
