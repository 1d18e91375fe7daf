import { expect, test } from 'vitest';
import { sampleLessons } from '../../test/lessons.ts';
import { findBlocks, textOf } from '../curriculum/tree.ts';
import { wordsOf } from '../document/paper.ts';
import { makeWordSheet } from './word-sheet.ts';

const lessons = await sampleLessons();

test('a word sheet has each new word of its lesson once, with its meaning, beside room for another language', () => {
  for (const lesson of lessons) {
    const terms = findBlocks(lesson.body, 'Term').map(({ node }) => node);
    const sheet = makeWordSheet(lesson);
    expect(sheet === null, lesson.slug).toBe(terms.length === 0);
    if (!sheet) continue;
    const table = sheet.body.find((node) => node.type === 'table')!;
    const said = table.rows.map((row) => row.slice(0, 2).map((cell) => wordsOf(cell).join(' ')));
    for (const node of terms) {
      const words = 'children' in node ? textOf(node.children) : '';
      const own = said.filter(([first]) => first!.toLocaleLowerCase('vi') === words.toLocaleLowerCase('vi'));
      expect(own, words).toHaveLength(1);
      expect(own[0]![1]).not.toBe('');
    }
    expect(said.filter(([first]) => !first).length, 'and rows for words of the class').toBeGreaterThanOrEqual(2);
    for (const row of table.rows) expect(row[2]!.map(({ type }) => type)).toEqual(['lines']);
  }
});
