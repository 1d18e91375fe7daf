import { signsOf } from '../blocks/message/signs.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { blocksOf } from '../curriculum/lesson-parts.ts';
import type { PaperNode } from '../document/paper.ts';
import { textOf } from '../curriculum/tree.ts';
import { bullets, paragraph } from '../document/nodes.ts';

/** Năng lực chung, as far as the lesson's own activities practise them: nothing is claimed that no pupil does in it. */
export function commonCompetences(lesson: GradeLesson): PaperNode[] {
  const tasks = blocksOf(lesson, 'Task').length;
  const samples = blocksOf(lesson, 'Message').filter(({ children }) => signsOf(children).length).length;
  const talk = textOf(blocksOf(lesson, 'Phase'));
  const together = [
    ...(/(?<!\p{L})nhóm(?!\p{L})/iu.test(talk) ? ['trong nhóm'] : []),
    ...(/(?<!\p{L})cặp(?!\p{L})/iu.test(talk) ? ['theo cặp'] : []),
  ];
  const practised = [
    ...(tasks ? [`Tự chủ và tự học: hoàn thành ${tasks} bài trên phiếu học tập.`] : []),
    ...(together.length ? [`Giao tiếp và hợp tác: trao đổi, làm việc ${together.join(' và ')}.`] : []),
    ...(samples ? [`Giải quyết vấn đề và sáng tạo: tìm ra chỗ đáng ngờ trong ${samples} mẫu của bài.`] : []),
  ];
  if (!practised.length) return [];
  return [paragraph({ text: 'Năng lực chung:', bold: true }), bullets(practised)];
}
