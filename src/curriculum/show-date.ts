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
