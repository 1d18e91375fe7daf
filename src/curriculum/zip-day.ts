/**
 * A day (YYYY-MM-DD) as a zip notes it down. A zip holds local times, so it is built from local parts and is the same
 * bytes anywhere.
 */
export function zipDay(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12);
}
