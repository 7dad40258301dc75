/** What two incidents share, as far as it can be counted; each the same whichever of the two comes first. */
export interface PairFeatures {
  /** The logarithm of their likeness; see `likeness.ts`. */
  readonly likeness: number
  /** The same beside the greatest likenesses of either: 0 where nothing comes nearer to them. */
  readonly nearness: number
  /** −ln of the product of their ranks among the others of each: 0 where each is nearest to the other. */
  readonly ranks: number
  /** How far the words of their causes are above what any two share, in standard deviations; and those of their fixes. */
  readonly cause: number
  readonly fix: number
  /** 1 where both are of one day and neither names the other: a bad day is no recurrence. */
  readonly sameDay: number
  /** 1 where one says that they are the same, −1 where it says that they are not. */
  readonly stated: number
  /** How alike the mechanisms are that their signatures and themes show, 0 to 1. */
  readonly mechanism: number
}

/** What an order of likeness rests on. */
export type OrderFeatures = Pick<PairFeatures, 'likeness' | 'ranks' | 'stated'>

/** What each feature weighs in an order of likeness, and in the verdict that two share a mechanism. */
export interface Weights {
  readonly order: Readonly<Record<keyof OrderFeatures, number>>
  readonly verdict: Readonly<Record<Exclude<keyof PairFeatures, 'likeness'>, number>>
  /** The scale of confidence, 1 / (1 + exp(−(bias + slope · sum))). */
  readonly bias: number
  readonly slope: number
}

/**
 * Begun from weights that were chosen on 24 teams (678 documents, 129 pairs of one mechanism) with one team left out, and moved by
 * hand, within the factor of two that made little difference there, on twelve of these teams in view. They hold together: one
 * of them alone is not to be changed.
 */
export const shippedWeights: Weights = {
  order: { likeness: 1, ranks: 0.25, stated: 0.7 },
  verdict: { nearness: 1, ranks: 0.3, cause: 0.13, fix: 0.06, sameDay: -0.5, stated: 0.8, mechanism: 0.85 },
  bias: -2.06,
  slope: 2.14,
}

/** For an order of likeness. */
export function weighOrder(features: OrderFeatures, { order }: Weights = shippedWeights): number {
  return order.likeness * features.likeness + order.ranks * features.ranks + order.stated * features.stated
}

/** How sure it is that two share a mechanism, 0 to 1. */
export function confidenceOf(features: PairFeatures, { verdict, bias, slope }: Weights = shippedWeights): number {
  const sum = (Object.keys(verdict) as (keyof typeof verdict)[]).reduce(
    (total, name) => total + verdict[name] * features[name],
    0,
  )
  return 1 / (1 + Math.exp(-(bias + slope * sum)))
}
