/**
 * The address that a link opens from a file, written as programs demand it: Word refuses a whole file for one malformed
 * address. Null when it leads nowhere from there, as a place within the site does.
 */
export const openable = (link: string | undefined): string | null =>
  link !== undefined && /^(https?|mailto|tel):/i.test(link) && URL.canParse(link) ? new URL(link).href : null;
