import type { GradeLesson } from '../curriculum/cut.ts';
import { PAPER_NAMES, type Paper, type PaperNode } from '../document/paper.ts';
import { homeFacts, stepsOf } from './home-facts.ts';
import { paragraph } from '../document/nodes.ts';
import { paperOf } from './styles.ts';

/**
 * For the wall, readable at three metres: the steps inside the shield, the signs under it. Printed on A4, enlarged to
 * A3.
 */
export function makePoster(lesson: GradeLesson): Paper {
  const { signs } = homeFacts(lesson);
  // Rows of a table stand closer than headings: the last must end where the shield still is wide.
  const steps: PaperNode = {
    type: 'table',
    columns: [1],
    frame: 'none',
    rows: stepsOf(lesson).map(({ name }) => [[head(2, name)]]),
  };
  return paperOf('poster', lesson, PAPER_NAMES.poster, [
    head(1, 'Chiếc khiên ba bước'),
    { type: 'box', tone: 'shield', children: [steps] },
    {
      type: 'box',
      tone: 'remember',
      title: 'Dùng khiên khi thấy:',
      children: signs.map((text) => paragraph({ text })),
    },
  ]);
}

const head = (level: 1 | 2, text: string): PaperNode => ({
  type: 'heading',
  level,
  spans: [{ text }],
  align: 'center',
});
