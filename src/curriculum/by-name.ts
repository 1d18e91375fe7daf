/**
 * A map from names that authors write to what they name. It has no prototype, so that a name like `constructor` or
 * `__proto__` finds nothing but what was put there.
 */
export const byName = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(entries));
