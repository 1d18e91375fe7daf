/** `2024-09-01` → `1/9/2024`, `2024-09` → `tháng 9/2024`, `2024` → `năm 2024`. */
export function showDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (day) return `${day}/${month}/${year}`;
  return month ? `tháng ${month}/${year}` : `năm ${year}`;
}

/** The same day a year on; the 29th of February becomes the 28th. */
export function yearAfter(day: string): string {
  const [year, ...rest] = day.split('-');
  return `${Number(year) + 1}-${rest.join('-').replace('02-29', '02-28')}`;
}

/** So many days on. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day so many months on; the last of the month where it has none: 31/8 and six months are 28/2. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const there = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate())));
  return there.toISOString().slice(0, 10);
}
