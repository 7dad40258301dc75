import type { RecoveryAct } from '../../schema/incident/resolution.ts'
import type { DeedKind, ObjectKind } from '../../vocabulary/recovery-kinds.ts'

/** What a verb means with the objects beside it. */
export interface ActRule {
  /** True where the verb orders a recovery even where nobody says that it was done: "roll back the release". */
  readonly strong?: true | undefined
  /** By objects that all stand beside the verb and count before all others; the first that do. */
  readonly qualified?: readonly (readonly [objects: readonly ObjectKind[], act: RecoveryAct])[] | undefined
  /** By an object beside it, the first of these that stands there. */
  readonly acts: Readonly<Partial<Record<ObjectKind, RecoveryAct>>>
  /** What it means without any of them; null where it then states no act. */
  readonly otherwise: RecoveryAct | null
  /** What it means then where a section on the fix reports it. */
  readonly asFix?: RecoveryAct | undefined
}

const freeing = [['freeing'], 'free-space'] as const
const earlier = [['earlier'], 'rollback'] as const

export const actRules: Readonly<Record<DeedKind, ActRule>> = {
  wait: { acts: {}, otherwise: 'wait-or-provider' },
  scale: {
    strong: true,
    qualified: [freeing, [['zero', 'back'], 'scale-down-up'], [['zero', 'volume'], 'scale-down-up']],
    acts: { zero: 'disable-feature' },
    otherwise: 'add-capacity',
  },
  failover: { strong: true, acts: {}, otherwise: 'failover' },
  revert: {
    strong: true,
    acts: { version: 'rollback', code: 'rollback', config: 'revert-config', credential: 'revert-config' },
    otherwise: 'rollback',
  },
  renew: { strong: true, acts: {}, otherwise: 'renew-credential' },
  restart: { strong: true, acts: {}, otherwise: 'restart' },
  recreate: {
    strong: true,
    qualified: [earlier],
    acts: { credential: 'renew-credential', script: 'recreate', data: 'manual-data-fix' },
    otherwise: 'recreate',
  },
  redeploy: { strong: true, qualified: [earlier], acts: {}, otherwise: 'deploy-fix' },
  attach: {
    strong: true,
    acts: { volume: 'reattach-volume', traffic: 'unblock-network', network: 'unblock-network' },
    otherwise: 'reattach-volume',
  },
  free: {
    strong: true,
    acts: { space: 'free-space', capacity: 'free-space', data: 'free-space', volume: 'free-space' },
    otherwise: null,
    asFix: 'free-space',
  },
  unblock: { acts: { network: 'unblock-network' }, otherwise: null },
  delete: {
    strong: true,
    qualified: [freeing, [['leftover', 'setting'], 'fix-config']],
    acts: {
      credential: 'renew-credential',
      space: 'free-space',
      setting: 'revert-config',
      volume: 'recreate',
      workload: 'recreate',
      node: 'recreate',
      data: 'manual-data-fix',
      config: 'revert-config',
      process: 'restart',
      network: 'fix-config',
      code: 'fix-code',
      feature: 'disable-feature',
      leftover: 'free-space',
    },
    otherwise: 'other',
  },
  replace: {
    strong: true,
    acts: { credential: 'renew-credential', config: 'fix-config', code: 'fix-code', node: 'recreate' },
    otherwise: 'recreate',
  },
  restore: {
    strong: true,
    qualified: [[['backup'], 'restore-backup']],
    acts: {
      config: 'revert-config',
      credential: 'renew-credential',
      data: 'manual-data-fix',
      workload: 'recreate',
    },
    otherwise: null,
    asFix: 'manual-data-fix',
  },
  disable: { acts: {}, otherwise: 'disable-feature' },
  stop: {
    qualified: [freeing],
    acts: {
      process: 'restart',
      feature: 'disable-feature',
      workload: 'disable-feature',
      service: 'disable-feature',
      node: 'disable-feature',
    },
    otherwise: null,
  },
  repair: { strong: true, acts: {}, otherwise: 'manual-data-fix' },
  add: {
    acts: {
      volume: 'add-capacity',
      capacity: 'add-capacity',
      config: 'fix-config',
      code: 'fix-code',
      node: 'add-capacity',
    },
    otherwise: null,
    asFix: 'fix-config',
  },
  change: {
    qualified: [[['credential'], 'renew-credential']],
    acts: {
      config: 'fix-config',
      code: 'fix-code',
      change: 'deploy-fix',
      data: 'manual-data-fix',
      capacity: 'add-capacity',
      network: 'unblock-network',
      version: 'deploy-fix',
    },
    otherwise: null,
    asFix: 'fix-config',
  },
  redirect: {
    acts: { traffic: 'failover', network: 'failover', config: 'fix-config' },
    otherwise: null,
  },
  release: {
    qualified: [[['earlier', 'version'], 'rollback']],
    acts: {
      change: 'deploy-fix',
      code: 'deploy-fix',
      version: 'deploy-fix',
      config: 'fix-config',
      workload: 'deploy-fix',
      node: 'add-capacity',
    },
    otherwise: null,
    asFix: 'deploy-fix',
  },
  enable: {
    acts: { config: 'fix-config', volume: 'fix-config', feature: 'fix-config' },
    otherwise: null,
    asFix: 'fix-config',
  },
  start: { acts: { workload: 'restart', node: 'restart', service: 'restart' }, otherwise: null },
  upgrade: {
    acts: { version: 'deploy-fix', service: 'deploy-fix', node: 'add-capacity' },
    otherwise: null,
    asFix: 'deploy-fix',
  },
  drain: { acts: {}, otherwise: 'other' },
  make: {
    qualified: [[['earlier', 'version'], 'rollback']],
    acts: {
      credential: 'renew-credential',
      config: 'fix-config',
      version: 'deploy-fix',
      volume: 'reattach-volume',
      data: 'manual-data-fix',
      node: 'add-capacity',
    },
    otherwise: null,
  },
  run: { acts: { script: 'manual-data-fix', change: 'deploy-fix' }, otherwise: null },
}
