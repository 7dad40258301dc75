/** Time in which a new pod may become ready before it counts as not ready (seconds). Chosen. */
export const startAllowance = 120

/**
 * Time after which the attach-detach controller detaches a volume by force (seconds):
 * `ReconcilerMaxWaitForUnmountDuration` of kube-controller-manager.
 */
export const forceDetachAfter = 360
