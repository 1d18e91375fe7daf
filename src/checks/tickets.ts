import { TICKET_NAMES, TICKETS } from '../blocks/ticket/schema.ts';
import { ticketsOf, type Ticket } from '../blocks/ticket/tickets-of.ts';
import { showGrades } from '../curriculum/grade.ts';
import type { At } from '../curriculum/tree.ts';
import { onceForGrades, textRule } from './text-rule.ts';

/** What two tickets of a grade do not have in common. */
interface Fault {
  at: At;
  what: string;
  why: string;
  fix: string;
}

/** A text asks at most once at the start and once at the end, both about one objective. */
export const tickets = textRule('cau-dau-cuoi-gio', ({ cuts, document }, report) => {
  const told = onceForGrades(
    cuts,
    (one) => faultsBetween(ticketsOf(one)),
    ({ at, what }) => `${at.line}:${at.column} ${what}`,
  );
  for (const { fault, grades } of told) {
    const { at, what, why, fix } = fault;
    report(document, at, grades.length === cuts.length ? what : `Lớp ${showGrades(grades)}: ${what}`, why, fix);
  }
});

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
