import type { GradeLesson } from '../curriculum/cut.ts';
import type { Line, Slide } from '../document/deck.ts';
import { contactsIn, sourcesIn } from '../curriculum/references.ts';
import { showDate } from '../curriculum/show-date.ts';
import { showChecked, showSource } from '../curriculum/show-reference.ts';

/** The last slides: whom to turn to; then, in small print, what was read and when each of these was looked up. */
export function closingSlides(lesson: GradeLesson): Slide[] {
  const places = contactsIn(lesson.body, lesson);
  const sources = sourcesIn(lesson.body, lesson);
  const help = places.map((contact): Line => ({
    item: { depth: 0, number: null },
    spans: [{ text: `${contact.name}: `, bold: true }, { text: contact.what }],
  }));
  const read = sources.map(({ number, source }): Line => {
    const { title, published, read } = showSource(source);
    return {
      spans: [
        { text: `[${number}] ` },
        { text: title, ...(source.address ? { link: source.address } : {}) },
        { text: ` ${published} ${read}` },
      ],
    };
  });
  const checked = places.map((contact) => `${contact.name} – ${showChecked(contact)}`).join(' ');
  const addresses = sources.flatMap(({ number, source: { address } }) => (address ? [`[${number}] ${address}`] : []));
  const { office, revision, reviewer } = lesson;
  const colophon = `${office.name}. Bản ${revision.number}, ${showDate(revision.date)}. Người duyệt: ${reviewer}. Nội dung theo giấy phép CC BY-SA 4.0.`;
  return [
    ...(help.length ? [closing('help', 'Nơi giúp em', help, [])] : []),
    closing(
      'sources',
      'Nguồn của bài',
      [...read, ...(checked ? [{ spans: [{ text: checked }] }] : []), { spans: [{ text: colophon }] }],
      addresses,
    ),
  ];
}

const closing = (tone: 'help' | 'sources', title: string, lines: Line[], notes: string[]): Slide => ({
  kind: 'text',
  tone,
  title,
  label: '',
  lines,
  notes,
});
