/**
 * Shares out `total` whole units in proportion to the weights (largest remainder; of equal remainders the first gets
 * it).
 * The shares sum to `total`, unless no weight is above nought.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const rest = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((share, i) => ({ i, left: share - shares[i]! }))
    .sort((a, b) => b.left - a.left || a.i - b.i);
  for (const { i } of byRemainder.slice(0, rest)) shares[i]!++;
  return shares;
}
