import type { Distribution } from '../schema/analysis/analysis.ts'
import { bootstrapMedian, resamplesOf } from './bootstrap-median.ts'
import { quantile } from './quantile.ts'

/** Fewer values are listed: a median of four says less than the four. */
const fewestForQuantiles = 5

const quantiles = 'median and p90 by linear interpolation between order statistics'

/** Describes values by their quantiles, how sure the median is, what was left out, and how all of it was worked out. */
export function describeDistribution(
  values: readonly number[],
  unit: Distribution['unit'],
  leftOut: Distribution['leftOut'],
  what: string,
): Distribution {
  const interval = bootstrapMedian(values)
  return {
    n: values.length,
    median: quantile(values, 0.5),
    p90: quantile(values, 0.9),
    medianInterval: interval,
    values: values.length < fewestForQuantiles ? [...values].sort((a, b) => a - b) : [],
    unit,
    leftOut,
    formula: `${what}; ${quantiles}${
      interval === null
        ? ''
        : `; 95 % interval of the median by percentile bootstrap, ${resamplesOf(values.length)} resamples`
    }`,
  }
}
