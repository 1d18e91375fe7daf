import { signsOf } from '../blocks/message/signs.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { blocksOf } from '../curriculum/lesson-parts.ts';
import type { PaperNode } from '../document/paper.ts';
import { textOf } from '../curriculum/tree.ts';
import { bullets, paragraph } from '../document/nodes.ts';

/** Năng lực chung, as far as the lesson's own activities practise them: nothing is claimed that no pupil does in it. */
export function commonCompetences(lesson: GradeLesson): PaperNode[] {
  const tasks = blocksOf(lesson, 'Task').length > 0;
  const samples = blocksOf(lesson, 'Message').some(({ children }) => signsOf(children).length);
  const talk = textOf(blocksOf(lesson, 'Phase'));
  const together = [
    ...(/(?<!\p{L})nhóm(?!\p{L})/iu.test(talk) ? ['trong nhóm'] : []),
    ...(/(?<!\p{L})cặp(?!\p{L})/iu.test(talk) ? ['theo cặp'] : []),
  ];
  const practised = [
    ...(tasks ? ['Tự chủ và tự học: tự làm bài trên phiếu, xem lại rồi sửa bài của mình.'] : []),
    ...(together.length ? [`Giao tiếp và hợp tác: trao đổi, làm việc ${together.join(' và ')}.`] : []),
    ...(samples ? ['Giải quyết vấn đề và sáng tạo: chỉ ra chỗ đáng ngờ trong tin mẫu, nói vì sao.'] : []),
  ];
  if (!practised.length) return [];
  return [paragraph({ text: 'Năng lực chung:', bold: true }), bullets(practised)];
}
