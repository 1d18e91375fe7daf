/** Words as they stand in an SVG, between tags. */
export const escapeSvg = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
