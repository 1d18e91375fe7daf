import type { GradeLesson } from '../curriculum/cut.ts';
import { upperFirst } from '../curriculum/first-letter.ts';
import type { Line, Slide } from '../document/deck.ts';
import { contactsIn, sourcesIn } from '../curriculum/references.ts';
import { RECHECK_BESIDE, showChecked, showSource, withNumber } from '../curriculum/show-reference.ts';
import { showDate } from '../curriculum/show-date.ts';
import { showReviewer } from '../curriculum/show-reviewer.ts';

/** A deck ends with whom to turn to; what was read, and when each of these was looked up, is in its last notes. */
export function close(slides: Slide[], lesson: GradeLesson): Slide[] {
  const places = contactsIn(lesson.body, lesson);
  const help = places.map((contact): Line => ({
    item: { depth: 0, number: null },
    spans: [
      { text: upperFirst(withNumber(contact.short, contact)), bold: true },
      ...(contact.recheck ? [{ text: RECHECK_BESIDE }] : []),
    ],
  }));
  const all: Slide[] = help.length
    ? [...slides, { kind: 'text', tone: 'help', title: 'Nơi giúp em', label: '', lines: help, notes: [] }]
    : slides;
  const last = all.at(-1)!;
  return [...all.slice(0, -1), { ...last, notes: [...last.notes, ...references(lesson)] }];
}

function references(lesson: GradeLesson): string[] {
  const { office, revision } = lesson;
  const places = contactsIn(lesson.body, lesson);
  const read = sourcesIn(lesson.body, lesson).map(({ number, source }) => {
    const { title, published, read: day } = showSource(source);
    return `[${number}] ${title} ${published} ${day}${source.address ? ` ${source.address}` : ''}`;
  });
  return [
    ...places.map((contact) => `${contact.name}: ${contact.what} ${showChecked(contact)}`),
    ...(read.length ? ['Nguồn của bài:', ...read] : []),
    `${office.name}. Bản ${revision.number}, ${showDate(revision.date)}. ${showReviewer(lesson)} Nội dung theo giấy phép CC BY-SA 4.0.`,
  ];
}
