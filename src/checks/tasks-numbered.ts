import { showGrades } from '../curriculum/grade.ts';
import { findBlocks, type At, type Flow } from '../curriculum/tree.ts';
import { onceForGrades, textRule } from './text-rule.ts';

/** On the sheet that every pupil of a grade gets, numbered tasks run from 1 on without a gap. */
export const tasksNumbered = textRule('so-bai', ({ cuts, document }, report) => {
  const told = onceForGrades(
    cuts,
    ({ body }) => misnumbered(body),
    ({ at, due }) => `${at.line}:${at.column} ${due}`,
  );
  for (const { fault, grades } of told)
    report(
      document,
      fault.at,
      `Trên phiếu lớp ${showGrades(grades)}, đến đây phải là “Bài ${fault.due}.”`,
      'Phiếu nhảy số thì học sinh tưởng mình thiếu một bài; bài dành riêng (for) không có trên phiếu chung.',
      'Đánh số các bài chung liền nhau; đặt tên bài dành riêng là “Bài thêm.”, hay theo số của bài nó thay.',
    );
});

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
