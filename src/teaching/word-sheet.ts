import type { GradeLesson } from '../curriculum/cut.ts';
import { findBlocks, textOf } from '../curriculum/tree.ts';
import type { Paper, PaperNode } from '../document/paper.ts';
import { note, paragraph, title } from '../document/nodes.ts';
import { paperOf } from './styles.ts';

/** Rows at least: a class has other words to add. */
const ROWS = 12;

/**
 * The lesson's new words with what they mean, and room to write each in the language that is spoken at home: nobody
 * here can know it, so elders or teachers fill it in. Null where the lesson explains no word.
 */
export function makeWordSheet(lesson: GradeLesson): Paper | null {
  const terms = new Map(
    findBlocks(lesson.body, 'Term').map(({ node }) => {
      const words = 'children' in node ? textOf(node.children) : '';
      return [words.toLocaleLowerCase('vi'), { words, meaning: String(node.props.meaning) }];
    }),
  );
  if (!terms.size) return null;
  const empty = Array.from({ length: Math.max(2, ROWS - terms.size) }, () => ({ words: '', meaning: '' }));
  return paperOf('worksheet', lesson, NAME, [
    title(`${NAME}: ${lesson.title}`),
    note('Nhờ ông bà, cha mẹ hay thầy cô nói từ ấy bằng tiếng của em, rồi viết vào cột cuối. Hai cột kia em đọc to.'),
    {
      type: 'table',
      columns: [2, 4, 3],
      frame: 'grid',
      head: ['Từ trong bài', 'Nghĩa', 'Tiếng của em'].map((words) => [paragraph({ text: words })]),
      rows: [...terms.values(), ...empty].map(({ words, meaning }): PaperNode[][] => [
        words ? [paragraph({ text: words, bold: true })] : [],
        meaning ? [paragraph({ text: meaning })] : [],
        [{ type: 'lines', count: 1 }],
      ]),
    },
  ]);
}
const NAME = 'Bảng từ';
