/** An alert that detects a failure: a Prometheus rule, what it needs, and how a rule that does the same reads. */
export interface Guard {
  /** The name of the alert, the one that is widely known where there is one. Unique among the guards. */
  readonly alert: string
  /** Ids of the failure signatures that it detects. */
  readonly signatures: readonly string[]
  /** What an incident must be about as well, as its components, services and title name it; null for anything. */
  readonly about: RegExp | null
  /** PromQL. */
  readonly expr: string
  /** How long it must hold, as Prometheus writes durations: `15m`. */
  readonly for: string
  readonly severity: 'critical' | 'warning' | 'info'
  /** One line, without labels. */
  readonly summary: string
  /** With the labels of the series, as Prometheus templates them. */
  readonly description: string
  /** Which exporter and which of its settings give the series. */
  readonly needs: readonly string[]
  /** How the expression of a rule that does the same reads, whatever its name. */
  readonly knownBy: RegExp
}
