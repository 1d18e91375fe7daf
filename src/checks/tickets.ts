import { TICKET_NAMES, TICKETS } from '../blocks/ticket/schema.ts';
import { ticketsOf, type Ticket } from '../blocks/ticket/tickets-of.ts';
import { cutText } from '../curriculum/cut.ts';
import { showGrades } from '../curriculum/grade.ts';
import type { At } from '../curriculum/tree.ts';
import { documentOf, rule } from './rule.ts';

/** What two tickets of a grade do not have in common. */
interface Fault {
  at: At;
  what: string;
  why: string;
  fix: string;
}

/** A text asks at most once at the start and once at the end, both about one objective. */
export const tickets = rule(
  'cau-dau-cuoi-gio',
  (content, report) => {
    for (const lesson of content.curriculum.lessons) {
      for (const text of lesson.texts) {
        const document = documentOf(content, text.file);
        if (!document.whole) continue;
        // What several grades have in common is told once, with the grades.
        const told = Map.groupBy(
          text.grades.flatMap((grade) => {
            const own = ticketsOf(cutText(content.curriculum, lesson, text, grade));
            return faultsBetween(own).map((fault) => ({ ...fault, grade }));
          }),
          ({ at, what }) => `${at.line}:${at.column} ${what}`,
        );
        for (const faults of told.values()) {
          const [{ at, what, why, fix }] = faults as [(typeof faults)[number]];
          const all = faults.length === text.grades.length;
          report(document, at, all ? what : `Lớp ${showGrades(faults.map(({ grade }) => grade))}: ${what}`, why, fix);
        }
      }
    }
  },
  { alone: true },
);

function faultsBetween(own: readonly Ticket[]): Fault[] {
  const more = TICKETS.flatMap((time) => own.filter(({ at }) => at === time).slice(1));
  const start = own.find(({ at }) => at === 'start');
  const exit = own.find(({ at }) => at === 'exit');
  return [
    ...more.map(({ at, place }) => ({
      at: place,
      what: `Bài có hơn một ${TICKET_NAMES[at].toLocaleLowerCase('vi')}.`,
      why: 'Mỗi lúc một câu thì cả lớp trả lời kịp, và so được trước với sau.',
      fix: 'Giữ một câu, chuyển câu kia vào cau-hoi.mdx.',
    })),
    ...(start && exit && start.objective !== exit.objective
      ? [
          {
            at: exit.place,
            what: `Câu hỏi cuối giờ hỏi mục tiêu “${exit.objective}”, câu đầu giờ hỏi “${start.objective}”.`,
            why: 'Hai câu hỏi hai mục tiêu thì không so được trước với sau.',
            fix: `Cho cả hai hỏi cùng một mục tiêu, ví dụ objective="${start.objective}".`,
          },
        ]
      : []),
  ];
}
