import type { GradeLesson } from '../model/cut.ts';
import type { Line, Slide } from '../model/deck.ts';
import { contactsIn, sourcesIn } from '../model/references.ts';
import { showDate } from '../model/show-date.ts';

/** The last slides: whom to turn to, with the day each was checked, and what was read, with the day of reading. */
export function closingSlides(lesson: GradeLesson): Slide[] {
  const places = contactsIn(lesson.body, lesson);
  const sources = sourcesIn(lesson.body, lesson);
  const help = places.map(({ name, what, recheck, verified_on }): Line => ({
    item: { depth: 0, number: null },
    spans: [
      { text: `${name}. `, bold: true },
      { text: `${what} ${recheck ? 'Kiểm tra lại trước khi dùng; lần gần nhất ngày' : 'Đối chiếu'} ${showDate(verified_on)}.` },
    ],
  }));
  const read = sources.map(({ number, source: { title, publisher, number: code, address, date, read, mark } }): Line => ({
    spans: [
      { text: `[${number}] ` },
      { text: title, ...(address ? { link: address } : {}) },
      { text: `. ${publisher}${code ? `, ${code}` : ''}${date ? `, ${showDate(date)}` : ''}. Đọc ngày ${showDate(read)}.` },
      ...(mark === 'SECONDARY' ? [{ text: ' Đọc qua bản chép lại, đối chiếu trước khi trích dẫn.' }] : []),
    ],
  }));
  const addresses = sources.flatMap(({ number, source: { address } }) => (address ? [`[${number}] ${address}`] : []));
  const { office, revision, reviewer } = lesson;
  const colophon = `${office.name}. Bản ${revision.number}, ${showDate(revision.date)}. Người duyệt: ${reviewer}. Nội dung theo giấy phép CC BY-SA 4.0.`;
  return [
    ...(help.length ? [closing('help', 'Nơi giúp em', help, [])] : []),
    closing('sources', 'Nguồn của bài', [...read, { spans: [{ text: colophon }] }], addresses),
  ];
}

const closing = (tone: 'help' | 'sources', title: string, lines: Line[], notes: string[]): Slide => ({ kind: 'text', tone, title, label: '', lines, notes });
