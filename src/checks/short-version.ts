import { cutText } from '../curriculum/cut.ts';
import { makeShort } from '../teaching/short-version.ts';
import { documentOf, rule } from './rule.ts';

/** Every text gives a version for a quarter of an hour, from its own pieces. */
export const shortVersion = rule(
  'bai-15-phut',
  (content, report) => {
    for (const lesson of content.curriculum.lessons) {
      for (const text of lesson.texts) {
        const document = documentOf(content, text.file);
        if (!document.whole) continue;
        const poor = text.grades.filter((grade) => !makeShort(cutText(content.curriculum, lesson, text, grade)));
        if (!poor.length) continue;
        report(
          document,
          document.placeOf(['minutes']),
          'Không rút được bài này thành bài 15 phút.',
          'Nơi thiếu thiết bị hoặc chỉ có mười lăm phút vẫn phải dạy được: đọc câu chuyện, soi một tin nhắn, hỏi, ba bước, mang về nhà.',
          'Bài cần <Story>, <Message>, <Discuss>, <Steps> và <FamilyNote>; câu chuyện đầu tiên đọc to không quá sáu phút.',
        );
      }
    }
  },
  { alone: true },
);
