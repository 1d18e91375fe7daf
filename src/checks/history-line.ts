import { fingerprintOf } from '../reading/fingerprint.ts';
import { documentOf, isWhole, rule } from './rule.ts';

/** What changed since the last release has a new line in the history: readers of an old print are told what changed. */
export const historyLine = rule('lich-su', (content, report) => {
  const { lessons, ledger } = content.curriculum;
  const last = ledger.flatMap(({ cuts, date }) => cuts.map((cut) => ({ ...cut, released: date })));
  for (const lesson of lessons) {
    if (!isWhole(content, lesson)) continue;
    const document = documentOf(content, lesson.file);
    const number = lesson.revisions.length;
    const changed = lesson.texts.flatMap((text) => {
      const was = last.findLast((cut) => cut.lesson === lesson.slug && text.grades.includes(cut.grade));
      if (!was || number > was.revision.number) return [];
      return number < was.revision.number ||
        fingerprintOf(content.documents, content.curriculum, lesson, text) !== was.fingerprint
        ? [{ text, was }]
        : [];
    });
    const [first] = changed;
    if (!first) continue;
    const { was } = first;
    const what =
      number < was.revision.number
        ? `Lịch sử sửa đổi còn ${number} dòng, khi phát hành ngày ${was.released} có ${was.revision.number}.`
        : `Bài đã đổi sau bản phát hành ngày ${was.released} (${changed.map(({ text }) => text.file).join(', ')}) mà lịch sử chưa có dòng mới.`;
    report(
      document,
      document.placeOf(['revisions', number - 1]),
      what,
      'Người cầm bản in cũ cần biết điều gì đã đổi.',
      'Thêm một dòng cuối revisions: ngày sửa và đã sửa điều gì; không xoá dòng cũ.',
    );
  }
});
