/**
 * The message to come: any that was not seen since all were, those whose story was met (`met`) before the others. Once
 * all are seen, they begin anew, and not with the last one. `dice(n)` is a whole number below n. Gives back what is
 * seen then.
 */
export function nextMessage(
  all: readonly string[],
  seen: readonly string[],
  dice: (sides: number) => number,
  met: readonly string[] = [],
): { id: string; seen: string[] } {
  const known = seen.filter((id) => all.includes(id));
  const left = all.filter((id) => !known.includes(id));
  const fresh = left.length ? left : all.filter((id) => id !== known.at(-1));
  const near = fresh.filter((id) => met.includes(id));
  const open = near.length ? near : fresh;
  const id = open[dice(open.length)]!;
  return { id, seen: left.length ? [...known, id] : [id] };
}
