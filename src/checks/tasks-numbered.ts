import { cutText } from '../curriculum/cut.ts';
import { showGrades } from '../curriculum/grade.ts';
import { findBlocks, type At, type Flow } from '../curriculum/tree.ts';
import { documentOf, rule } from './rule.ts';

/** On the sheet that every pupil of a grade gets, numbered tasks run from 1 on without a gap. */
export const tasksNumbered = rule(
  'so-bai',
  (content, report) => {
    for (const lesson of content.curriculum.lessons) {
      for (const text of lesson.texts) {
        const document = documentOf(content, text.file);
        if (!document.whole) continue;
        // What several grades have in common is told once, with the grades.
        const told = Map.groupBy(
          text.grades.flatMap((grade) =>
            misnumbered(cutText(content.curriculum, lesson, text, grade).body).map((one) => ({ ...one, grade })),
          ),
          ({ at, due }) => `${at.line}:${at.column} ${due}`,
        );
        for (const faults of told.values()) {
          const [{ at, due }] = faults as [(typeof faults)[0]];
          report(
            document,
            at,
            `Trên phiếu lớp ${showGrades(faults.map(({ grade }) => grade))}, đến đây phải là “Bài ${due}.”`,
            'Phiếu nhảy số thì học sinh tưởng mình thiếu một bài; bài dành riêng (for) không có trên phiếu chung.',
            'Đánh số các bài chung liền nhau; đặt tên bài dành riêng là “Bài thêm.”, hay theo số của bài nó thay.',
          );
        }
      }
    }
  },
  { alone: true },
);

/** Where a task for all bears another number than the one that is due after the one before. */
function misnumbered(body: readonly Flow[]): { at: At; due: number }[] {
  let next = 1;
  return findBlocks(body, 'Task').flatMap(({ node }) => {
    const [, number] = (node.props.for === 'all' && NUMBER.exec(String(node.props.title))) || [];
    if (!number) return [];
    const due = next;
    next = Number(number) + 1;
    return Number(number) === due ? [] : [{ at: node.at, due }];
  });
}

const NUMBER = /^Bài (\d+)\./;
