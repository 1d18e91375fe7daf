import { cut } from '../curriculum/cut.ts';
import { showGrades, type Grade } from '../curriculum/grade.ts';
import { findBlocks, type At } from '../curriculum/tree.ts';
import { documentOf, rule } from './rule.ts';

/** On the sheet that every pupil of a grade gets, numbered tasks run from 1 on without a gap. */
export const tasksNumbered = rule('so-bai', (content, report) => {
  for (const lesson of content.curriculum.lessons) {
    for (const text of lesson.texts) {
      const document = documentOf(content, text.file);
      if (!document.whole) continue;
      const wrong = new Map<string, { at: At; due: number; grades: Grade[] }>();
      for (const grade of text.grades) {
        const { body } = cut(content.curriculum, { ...lesson, texts: [text] }, grade)!;
        let due = 1;
        for (const { node } of findBlocks(body, 'Task')) {
          const number = node.props.for === 'all' && NUMBER.exec(String(node.props.title))?.[1];
          if (!number) continue;
          if (Number(number) !== due) {
            const told = `${node.at.line} ${due}`;
            wrong.set(told, { at: node.at, due, grades: [...(wrong.get(told)?.grades ?? []), grade] });
          }
          due = Number(number) + 1;
        }
      }
      for (const { at, due, grades } of wrong.values()) {
        report(
          document,
          at,
          `Trên phiếu lớp ${showGrades(grades)}, đến đây phải là “Bài ${due}.”`,
          'Phiếu nhảy số thì học sinh tưởng mình thiếu một bài; bài dành riêng (for) không có trên phiếu chung.',
          'Đánh số các bài chung liền nhau; đặt tên bài dành riêng là “Bài thêm.”, hay theo số của bài nó thay.',
        );
      }
    }
  }
});

const NUMBER = /^Bài (\d+)\./;
