import type { RecoveryAct } from '../../schema/incident/resolution.ts'
import type { DeedKind, ObjectKind } from '../../vocabulary/recovery-kinds.ts'

/** What a verb means with the objects beside it. */
export interface ActRule {
  readonly kind: DeedKind
  /** True where the verb orders a recovery even where nobody says that it was done: "roll back the release". */
  readonly strong?: true | undefined
  /** By the first object kinds that all stand beside the verb. */
  readonly acts: readonly (readonly [objects: readonly ObjectKind[], act: RecoveryAct])[]
  /** What it means without any of them; null where it then states no act. */
  readonly otherwise: RecoveryAct | null
  /** What it means then where a section on the fix reports it. */
  readonly asFix?: RecoveryAct | undefined
}

/** Verbs that name an act by themselves come before those that need their object. */
export const actRules: readonly ActRule[] = [
  { kind: 'wait', acts: [], otherwise: 'wait-or-provider' },
  {
    kind: 'scale',
    strong: true,
    acts: [
      [['freeing'], 'free-space'],
      [['zero', 'back'], 'scale-down-up'],
      [['zero', 'volume'], 'scale-down-up'],
      [['zero'], 'disable-feature'],
    ],
    otherwise: 'add-capacity',
  },
  { kind: 'failover', strong: true, acts: [], otherwise: 'failover' },
  {
    kind: 'revert',
    strong: true,
    acts: [
      [['version'], 'rollback'],
      [['code'], 'rollback'],
      [['config'], 'revert-config'],
      [['credential'], 'revert-config'],
    ],
    otherwise: 'rollback',
  },
  { kind: 'renew', strong: true, acts: [], otherwise: 'renew-credential' },
  {
    kind: 'restart',
    strong: true,
    acts: [],
    otherwise: 'restart',
  },
  {
    kind: 'recreate',
    strong: true,
    acts: [
      [['earlier'], 'rollback'],
      [['credential'], 'renew-credential'],
      [['script'], 'recreate'],
      [['data'], 'manual-data-fix'],
    ],
    otherwise: 'recreate',
  },
  { kind: 'redeploy', strong: true, acts: [[['earlier'], 'rollback']], otherwise: 'deploy-fix' },
  {
    kind: 'attach',
    strong: true,
    acts: [
      [['volume'], 'reattach-volume'],
      [['traffic'], 'unblock-network'],
      [['network'], 'unblock-network'],
    ],
    otherwise: 'reattach-volume',
  },
  {
    kind: 'free',
    strong: true,
    acts: [
      [['space'], 'free-space'],
      [['capacity'], 'free-space'],
      [['data'], 'free-space'],
      [['volume'], 'free-space'],
    ],
    otherwise: null,
    asFix: 'free-space',
  },
  { kind: 'unblock', acts: [[['network'], 'unblock-network']], otherwise: null },
  {
    kind: 'delete',
    strong: true,
    acts: [
      [['freeing'], 'free-space'],
      [['credential'], 'renew-credential'],
      [['space', 'setting'], 'fix-config'],
      [['space'], 'free-space'],
      [['setting'], 'revert-config'],
      [['volume'], 'recreate'],
      [['workload'], 'recreate'],
      [['node'], 'recreate'],
      [['config'], 'revert-config'],
      [['data'], 'manual-data-fix'],
      [['process'], 'restart'],
      [['network'], 'fix-config'],
      [['code'], 'fix-code'],
      [['feature'], 'disable-feature'],
    ],
    otherwise: 'other',
  },
  {
    kind: 'replace',
    strong: true,
    acts: [
      [['credential'], 'renew-credential'],
      [['config'], 'fix-config'],
      [['code'], 'fix-code'],
      [['node'], 'recreate'],
    ],
    otherwise: 'recreate',
  },
  {
    kind: 'restore',
    strong: true,
    acts: [
      [['backup'], 'restore-backup'],
      [['config'], 'revert-config'],
      [['credential'], 'renew-credential'],
      [['data'], 'manual-data-fix'],
      [['workload'], 'recreate'],
    ],
    otherwise: null,
    asFix: 'manual-data-fix',
  },
  { kind: 'disable', acts: [], otherwise: 'disable-feature' },
  {
    kind: 'stop',
    acts: [
      [['freeing'], 'free-space'],
      [['process'], 'restart'],
      [['feature'], 'disable-feature'],
      [['workload'], 'disable-feature'],
      [['service'], 'disable-feature'],
      [['node'], 'disable-feature'],
    ],
    otherwise: null,
  },
  { kind: 'repair', strong: true, acts: [], otherwise: 'manual-data-fix' },
  {
    kind: 'add',
    acts: [
      [['volume'], 'add-capacity'],
      [['capacity'], 'add-capacity'],
      [['config'], 'fix-config'],
      [['code'], 'fix-code'],
      [['node'], 'add-capacity'],
    ],
    otherwise: null,
    asFix: 'fix-config',
  },
  {
    kind: 'change',
    acts: [
      [['credential'], 'renew-credential'],
      [['config'], 'fix-config'],
      [['code'], 'fix-code'],
      [['change'], 'deploy-fix'],
      [['data'], 'manual-data-fix'],
      [['capacity'], 'add-capacity'],
      [['network'], 'unblock-network'],
      [['version'], 'deploy-fix'],
    ],
    otherwise: null,
    asFix: 'fix-config',
  },
  {
    kind: 'redirect',
    acts: [
      [['traffic'], 'failover'],
      [['network'], 'failover'],
      [['config'], 'fix-config'],
    ],
    otherwise: null,
  },
  {
    kind: 'release',
    acts: [
      [['earlier', 'version'], 'rollback'],
      [['change'], 'deploy-fix'],
      [['code'], 'deploy-fix'],
      [['version'], 'deploy-fix'],
      [['config'], 'fix-config'],
      [['workload'], 'deploy-fix'],
      [['node'], 'add-capacity'],
    ],
    otherwise: null,
    asFix: 'deploy-fix',
  },
  {
    kind: 'enable',
    acts: [
      [['config'], 'fix-config'],
      [['volume'], 'fix-config'],
      [['feature'], 'fix-config'],
    ],
    otherwise: null,
    asFix: 'fix-config',
  },
  {
    kind: 'start',
    acts: [
      [['workload'], 'restart'],
      [['node'], 'restart'],
      [['service'], 'restart'],
    ],
    otherwise: null,
  },
  {
    kind: 'upgrade',
    acts: [
      [['version'], 'deploy-fix'],
      [['service'], 'deploy-fix'],
      [['node'], 'add-capacity'],
    ],
    otherwise: null,
    asFix: 'deploy-fix',
  },
  { kind: 'drain', acts: [], otherwise: 'other' },
  {
    kind: 'make',
    acts: [
      [['earlier', 'version'], 'rollback'],
      [['credential'], 'renew-credential'],
      [['config'], 'fix-config'],
      [['version'], 'deploy-fix'],
      [['volume'], 'reattach-volume'],
      [['data'], 'manual-data-fix'],
      [['node'], 'add-capacity'],
    ],
    otherwise: null,
    asFix: 'fix-config',
  },
  {
    kind: 'run',
    acts: [[['script'], 'manual-data-fix']],
    otherwise: null,
  },
]
