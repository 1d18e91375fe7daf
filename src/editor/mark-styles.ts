import type { Vocabulary } from '../blocks/registry.ts';

/** The class of a mark in the form editor. */
export const markClass = (name: string): string => `khien-mark khien-${name}`;

/** Marks are told apart by a hue of their own and by name: colour alone says nothing to some. */
export function markStyles(vocabulary: Vocabulary): string {
  const marks = Object.values(vocabulary).filter(({ kind }) => kind === 'mark');
  const each = marks.map(({ name, label }, index) => {
    const hue = Math.round((index * 137.5) % 360);
    return `.khien-${name} { --mark: hsl(${hue} 70% 45%); } .khien-${name}::before { content: ${JSON.stringify(label)}; }`;
  });
  return `.khien-mark { background: color-mix(in srgb, var(--mark) 14%, transparent); color: inherit; border-radius: 3px; padding: 1px 2px 4px; box-shadow: inset 0 -2px var(--mark); }
.khien-mark::before { margin-inline-end: 4px; font-size: .68em; font-weight: 600; color: color-mix(in srgb, var(--mark) 55%, currentColor); vertical-align: 1px; }
${each.join('\n')}`;
}
