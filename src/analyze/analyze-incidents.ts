import { builtinGuards } from '../alert/builtin-guards.ts'
import type { Guard } from '../alert/guard.ts'
import { findOpenPairs } from '../judge/find-open-pairs.ts'
import type { ParsedIncident } from '../parse/parsed-incident.ts'
import { describePattern } from '../pattern/describe-pattern.ts'
import { findPatterns } from '../pattern/find-patterns.ts'
import { listGuards } from '../pattern/list-guards.ts'
import { toFollowThrough, toOpenPromise } from '../promise/describe-promises.ts'
import { followPromises } from '../promise/follow-promises.ts'
import { redactQuotes } from '../redact/redact-quotes.ts'
import type { Analysis, Pattern } from '../schema/analysis/analysis.ts'
import type { Budgets } from '../schema/analysis/budget.ts'
import type { Judgement } from '../schema/analysis/judgement.ts'
import type { Snapshot } from '../schema/cluster/snapshot.ts'
import { builtinSignatures } from '../signature/builtin-signatures.ts'
import type { Signature } from '../signature/signature.ts'
import { compareSubjects, orderCorpus } from '../similarity/corpus/ordered-corpus.ts'
import type { Embeddings } from '../similarity/embedding/embedding.ts'
import { findThemes } from '../statistics/find-themes.ts'
import { findUnknownWords } from '../statistics/find-unknown-words.ts'
import { measureCoverage } from '../statistics/measure-coverage.ts'
import { measureStatistics } from '../statistics/measure-statistics.ts'
import { compareText } from '../text/compare-text.ts'
import { builtinVocabulary, type Vocabulary } from '../vocabulary/vocabulary.ts'
import { checkBudgets } from './check-budgets.ts'
import { type AnalyzedState, findAdditions, markKnown } from './revision/find-additions.ts'
import { sourceTextOf } from './source-text-of.ts'

export interface AnalyzeOptions {
  /** Failure signatures that texts are searched for and patterns are named by. @default builtinSignatures */
  readonly signatures?: readonly Signature[] | undefined
  /** Alerts that a pattern is compared with, the most specific first for each signature. @default builtinGuards */
  readonly guards?: readonly Guard[] | undefined
  /** What the team calls things: which priorities are high. @default all languages that the kit knows */
  readonly vocabulary?: Vocabulary | undefined
  /** What a team will not let pass, and the clock by which ages are counted. @default none */
  readonly budgets?: { readonly limits: Budgets; readonly now: Date } | undefined
  /** The incidents at an earlier revision, by its name: what has come since is reported apart. @default none */
  readonly since?: { readonly revision: string; readonly incidents: readonly ParsedIncident[] } | undefined
  /** Vectors of the incidents, by `embedIncidents`, that count beside the words. @default none */
  readonly embeddings?: Embeddings | undefined
  /** What people have judged about patterns; it comes before what is found. @default none */
  readonly judgement?: Judgement | undefined
  /** A cluster, whose alerting rules are compared with those that would have detected the patterns. @default none */
  readonly snapshot?: Pick<Snapshot, 'objects'> | undefined
}

const confidenceOrder = { high: 0, medium: 1, low: 2 }
const kindOrder = { mechanism: 0, symptom: 1, 'detection-gap': 2 }

/**
 * Finds what keeps coming back, what was promised and kept, and how long things took. A pattern needs a shared mechanism;
 * where that is not sure, incidents stay apart. Evidence has no lines where only a record is given (`fromRecord`). The order of the
 * input changes nothing. Secrets that stand in the documents are masked, in quotes and titles alike.
 */
export function analyzeIncidents(incidents: readonly ParsedIncident[], options: AnalyzeOptions = {}): Analysis {
  const given = [...incidents, ...(options.since?.incidents ?? [])]
  return redactQuotes(analyze(incidents, options), given.map(sourceTextOf))
}

function analyze(incidents: readonly ParsedIncident[], options: AnalyzeOptions): Analysis {
  const corpus = orderCorpus(incidents, options.signatures ?? builtinSignatures, options.embeddings)
  const guards = options.guards ?? builtinGuards
  const records = corpus.subjects.map(({ incident }) => incident)
  const indexOf = new Map(records.map((incident, index) => [incident, index]))
  const { mechanisms, others, problems } = findPatterns(corpus, options.judgement ?? null)
  const { followed: promises, open } = followPromises(corpus)
  const described = [...mechanisms, ...others]
    .map((found) => ({ found, pattern: describePattern(corpus, found, promises, guards) }))
    .sort((a, b) => comparePatterns(a.pattern, b.pattern))
  const patterns = described.map(({ pattern }) => pattern)
  const analysis: Analysis = {
    schemaVersion: 1,
    themes: findThemes(records),
    patterns,
    followThrough: promises.map(toFollowThrough),
    openPromises: open.map(toOpenPromise),
    guards: listGuards(guards, patterns, options.snapshot ?? null),
    duplicates: corpus.duplicates,
    awaitingJudgement: findOpenPairs(corpus, options.judgement ?? {}, patterns)
      .filter(({ worthALook }) => worthALook)
      .map(({ later, earlier }) => ({ incident: records[later]?.id ?? '', other: records[earlier]?.id ?? '' })),
    statistics: measureStatistics(records, (incident) => [...corpus.similarity.causes(indexOf.get(incident) ?? -1)]),
    coverage: measureCoverage(records),
    unknownWords: findUnknownWords(records),
    ...(options.judgement && { judgementProblems: [...problems] }),
    ...(options.budgets && {
      budgets: checkBudgets(
        {
          corpus,
          patterns: described,
          promises,
          vocabulary: options.vocabulary ?? builtinVocabulary(),
          now: options.budgets.now.getTime(),
        },
        options.budgets.limits,
      ),
    }),
  }
  return options.since
    ? compareWith(options.since, options, { subjects: [...incidents].sort(compareSubjects), analysis })
    : analysis
}

/** Adds what has come since a revision, and marks what was beyond a budget then already. */
function compareWith(
  { revision, incidents }: NonNullable<AnalyzeOptions['since']>,
  { since: _, ...options }: AnalyzeOptions,
  after: AnalyzedState,
): Analysis {
  const before = {
    subjects: [...incidents].sort(compareSubjects),
    analysis: analyze(incidents, options),
  }
  return {
    ...after.analysis,
    ...(after.analysis.budgets && { budgets: markKnown(after.analysis.budgets, before.analysis.budgets ?? []) }),
    since: findAdditions(revision, before, after),
  }
}

/** Mechanisms first, then the surest, the largest, the latest. */
function comparePatterns(a: Pattern, b: Pattern): number {
  return (
    kindOrder[a.kind] - kindOrder[b.kind] ||
    confidenceOrder[a.confidence] - confidenceOrder[b.confidence] ||
    b.members.length - a.members.length ||
    compareText(b.lastSeen ?? '', a.lastSeen ?? '') ||
    compareText(a.id, b.id)
  )
}
