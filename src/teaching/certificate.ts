import { quote } from '../curriculum/quote.ts';
import { fill } from '../curriculum/fill.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { PAPER_NAMES, type Paper, type PaperNode } from '../document/paper.ts';
import { shieldFigure } from './shield-figure.ts';
import { stepsOf } from './home-facts.ts';
import { centred, title, toSign } from '../document/nodes.ts';
import { paperOf } from './styles.ts';

/** Two to a page, to be cut apart. The class gives it and a teacher signs it: no seal, no emblem, no office. */
export function makeCertificate(lesson: GradeLesson): Paper {
  return paperOf('certificate', lesson, PAPER_NAMES.certificate, [
    certificate(lesson),
    { type: 'rule' },
    certificate(lesson),
  ]);
}

function certificate(lesson: GradeLesson): PaperNode {
  const words = lesson.paperWords.certificate;
  const steps = stepsOf(lesson)
    .map(({ name }) => name)
    .join(' – ');
  return {
    type: 'box',
    tone: 'law',
    children: [
      shieldFigure(42),
      title(words.title),
      ...words.lines.map((line) => centred(fill(line, { ten: quote(lesson.title), lop: lesson.grade }))),
      centred(steps, true),
      {
        type: 'table',
        columns: [1, 1],
        frame: 'none',
        rows: [
          [
            [centred(words.date)],
            [
              {
                type: 'paragraph',
                align: 'center',
                spans: [{ text: `${words.signer} ` }, { text: '(kí, ghi rõ họ tên)', italic: true }],
              },
              toSign,
            ],
          ],
        ],
      },
    ],
  };
}
