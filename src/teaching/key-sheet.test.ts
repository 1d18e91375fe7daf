import { expect, test } from 'vitest';
import { sampleLessons } from '../../test/lessons.ts';
import { DENSITY, printSheet, renderPage } from '../../test/made/photos/sheets.ts';
import { project } from '../marking/homography.ts';
import { rowName } from '../marking/marked-sheet.ts';
import { scoreSheet } from '../marking/score-sheet.ts';
import { loadFonts } from '../print/fonts.ts';
import { print } from '../print/print.ts';
import { holesOf, keySheet } from './key-sheet.ts';
import { HOLE, markCorners } from './sheet/draw.ts';
import { layoutSheet, MARK } from './sheet/layout.ts';
import { drawTest } from './test-set.ts';

/** What a printer may be off by, in millimetres. */
const TOLERANCE = 0.3;

test('a key sheet lies on its answer sheet: windows on marks, holes on bubbles, to within a print’s tolerance', async () => {
  const lessons = await sampleLessons();
  // A grade of each setting.
  for (const grade of [4, 8]) {
    const own = lessons.filter((lesson) => lesson.grade === grade).slice(0, 2);
    const { set, layout, found } = await printSheet(own, 2);
    const pdf = await print(keySheet(set), loadFonts());
    for (const [i, version] of set.versions.entries()) {
      const page = await renderPage(pdf, i);
      /** Whether there is ink where the answer sheet has this spot. */
      const inked = (x: number, y: number, off = 0) => {
        const at = project(found.sheet.map, x + off, y);
        const reach = Math.ceil(TOLERANCE * DENSITY);
        for (let dy = -reach; dy <= reach; dy++)
          for (let dx = -reach; dx <= reach; dx++)
            if (page.data[Math.round(at.y + dy) * page.width + Math.round(at.x + dx)]! < 140) return true;
        return false;
      };
      const holes = holesOf(layout, version);
      const edges = [
        ...markCorners(layout).flatMap(({ x, y }) => [
          [x, y + 5],
          [x + MARK, y + 7],
          [x + 5, y],
          [x + 7, y + MARK],
        ]),
        ...holes.flatMap(({ x, y }) => [
          [x, y],
          [x - HOLE, y],
          [x + HOLE, y],
        ]),
      ] as [number, number][];
      expect(edges.filter(([x, y]) => !inked(x, y))).toEqual([]);
      expect(edges.filter(([x, y]) => !inked(x, y, 1.5)).length, 'a sheet that is off is told').toBeGreaterThan(0);
    }
  }
});

test('a sheet filled in where the holes of its version are has every point, and no hole is elsewhere', async () => {
  const lessons = await sampleLessons();
  for (const grade of [4, 8, 11]) {
    const own = lessons.filter((lesson) => lesson.grade === grade).slice(0, 1);
    for (const count of [4, 24]) {
      const set = drawTest(own, { count });
      const layout = layoutSheet(grade, set.versions);
      for (const version of set.versions) {
        const holes = holesOf(layout, version);
        const rows = layout.groups.map(({ asks, bubbles }) => [
          rowName(asks),
          bubbles.filter((bubble) => holes.includes(bubble)).map(({ value }) => value),
        ]);
        const sheet = { id: 1, rows: Object.fromEntries(rows), written: {}, back: {} };
        const { earned } = scoreSheet(sheet, { code: '', set, layout })!;
        const byBubbles = earned.filter(({ place }) => rows.some(([name]) => String(name).startsWith(place)));
        expect(byBubbles.length).toBeGreaterThan(0);
        expect(byBubbles.filter(({ share }) => share !== 1)).toEqual([]);
      }
    }
  }
});
