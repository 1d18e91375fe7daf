import { atAttribute } from '../reading/place.ts';
import { hint } from '../reading/suggest.ts';
import { documentOf, rule } from './rule.ts';

/** A question asks an objective that its own text declares. */
export const knownObjectives = rule('muc-tieu', (content, report) => {
  for (const text of content.curriculum.lessons.flatMap((lesson) => lesson.texts)) {
    const known = text.objectives.map(({ id }) => id);
    for (const { objective, at } of text.questions) {
      if (typeof objective !== 'string' || known.includes(objective)) continue;
      const document = documentOf(content, text.questionsFile!);
      report(document, atAttribute(document.source, at, 'objective'), `Bài không có mục tiêu nào mang mã “${objective}”.`, 'Mỗi câu hỏi đo một mục tiêu đã khai ở đầu bai.mdx bên cạnh.', hint(objective, known));
    }
  }
});
