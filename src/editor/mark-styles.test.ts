import { expect, test } from 'vitest';
import { blocks, lessonBlocks, questionBlocks } from '../blocks/registry.ts';
import { markClass, markStyles } from './mark-styles.ts';

test('every mark that may stand in a text is told apart by a class, a hue and a name of its own', () => {
  const styles = markStyles(blocks);
  const marks = Object.values({ ...lessonBlocks, ...questionBlocks }).filter(({ kind }) => kind === 'mark');
  const told = marks.map(({ name }) => {
    const own = markClass(name).split(' ').at(-1)!;
    const [, hue] = new RegExp(`\\.${own} \\{ --mark: hsl\\((\\d+) `).exec(styles)!;
    const [, label] = new RegExp(`\\.${own}::before \\{ content: "([^"]+)"; \\}`).exec(styles)!;
    return { own, hue: Number(hue), label };
  });
  expect(told.length).toBeGreaterThan(5);
  expect(told.map(({ label }) => label)).toEqual(marks.map(({ label }) => label));
  for (const part of ['own', 'hue', 'label'] as const)
    expect(new Set(told.map((one) => one[part])).size, part).toBe(told.length);
});
