import { blocksOf, phasesOf } from '../curriculum/lesson-parts.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { showGrades } from '../curriculum/grade.ts';
import type { At } from '../curriculum/tree.ts';
import { atAttribute } from '../reading/place.ts';
import { onceForGrades, textRule } from './text-rule.ts';

/** A published text has its version for a quarter of an hour, and that version asks about nothing it has not read. */
export const shortVersion = textRule('bai-15-phut', ({ cuts, document, lesson }, report) => {
  const bare = cuts.filter((one) => !blocksOf(one, 'Short').length).map(({ grade }) => grade);
  if (bare.length && lesson.status === 'published')
    report(
      document,
      document.placeOf(['minutes']),
      `Lớp ${showGrades(bare)} chưa có bài 15 phút.`,
      'Nơi thiếu thiết bị hoặc chỉ có mười lăm phút vẫn phải dạy được, và kế hoạch năm học nhắc lại bài bằng bản ấy.',
      'Viết <Short> ở cuối tệp: vài bước <Phase> có minutes, cộng lại 15 phút, gọi (of) chuyện, tin, câu hỏi của bài.',
    );
  const unread = onceForGrades(cuts, askedUnread, ({ phase, asked, about }) => `${phase.line} ${asked} ${about}`);
  for (const { fault } of unread)
    report(
      document,
      () => atAttribute(document.source, fault.phase, 'of'),
      `Bài 15 phút hỏi “${fault.asked}” khi chưa đọc “${fault.about}”.`,
      'Câu ấy hỏi về điều lớp chưa nghe trong mười lăm phút này, nên không em nào trả lời được.',
      `Thêm ${fault.about} vào of của bước ấy hay bước trước nó, hoặc hỏi câu khác.`,
    );
});

/** A question of a short version, and what it asks about that no step has read by then. */
interface Unread {
  /** Where the step stands. */
  phase: At;
  asked: string;
  about: string;
}

function askedUnread(lesson: GradeLesson): Unread[] {
  const read = new Set<string>();
  return blocksOf(lesson, 'Short')
    .flatMap(phasesOf)
    .flatMap((phase) => {
      const own = namesIn(phase.props.of);
      for (const id of own) read.add(id);
      return blocksOf(lesson, 'Discuss')
        .filter(({ props }) => own.includes(String(props.id)))
        .flatMap(({ props }) =>
          namesIn(props.about)
            .filter((about) => !read.has(about))
            .map((about) => ({ phase: phase.at, asked: String(props.id), about })),
        );
    });
}

const namesIn = (names: unknown): string[] => String(names ?? '').match(/\S+/g) ?? [];
