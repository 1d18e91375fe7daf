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

/** Bytes the way a phone shows them, with a decimal comma: `186 kB`, `1,4 MB`. */
export function showBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

/** A number with a decimal comma and no idle noughts: `0,25`, `10`. */
export const showNumber = (number: number): string => String(Math.round(number * 1000) / 1000).replace('.', ',');
