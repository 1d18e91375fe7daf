import type { TicketTime } from '../../blocks/ticket/schema.ts';
import { TICKET_NAMES } from '../../blocks/ticket/schema.ts';
import { ticketsOf } from '../../blocks/ticket/tickets-of.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import type { Flow } from '../../curriculum/tree.ts';
import { statementName } from '../../questions/on-paper.ts';
import type { WithOptions } from '../../questions/options.ts';
import type { Option } from '../../questions/question.ts';
import { kindOf, partsOf, passing, placeOnSheet, type Question } from '../../questions/kinds.ts';
import { webQuestions } from '../../questions/web-questions.ts';
import { LETTERS } from '../../teaching/cards/card-marks.ts';
import { askedIn, drawTest } from '../../teaching/test-set.ts';

/** What a class is asked at once: one of at most four letters is right. */
export interface Ask extends WithOptions {
  name: string;
  /** Asked before or after the lesson: the two are set side by side. */
  ticket?: TicketTime;
}

/** Whether this lesson may be voted on: nobody shows before all how it is at home. */
export const mayVote = ({ care }: Pick<GradeLesson, 'care'>): boolean => care !== 'private';

/**
 * All that a class can answer with cards, in the order of use: what is asked at the start, the quiz, what is asked at
 * the end. Of true and false each statement is asked by itself. Letters are those of slides and of the quiz.
 */
export function asksOf(lesson: GradeLesson): Ask[] {
  const tickets = ticketsOf(lesson).map(({ at, exercise }): Ask => ({
    ...exercise,
    name: TICKET_NAMES[at],
    ticket: at,
  }));
  const quiz = asked(lesson).flatMap((question, i) => votesOn(question, `Câu ${i + 1}`));
  const at = (time: TicketTime) => tickets.filter(({ ticket }) => ticket === time);
  return [...at('start'), ...quiz, ...at('exit')];
}

/** The quiz; a kind that passes for another is asked as that. */
const asked = (lesson: GradeLesson) => webQuestions(lesson.questions).map((question) => passing(question));

/** A question as a class holds up cards for it: as an answer sheet has it, where that is a letter or judgements. */
function votesOn(question: Question, name: string): Ask[] {
  const place = placeOnSheet(question);
  if (place?.form === 'judgements')
    return (partsOf(question) as Option[]).map((statement, i) => ({
      ...question,
      id: `${question.id}-${i + 1}`,
      name: `${name}, ý ${statementName(i)}`,
      prompt: [...question.prompt, said(statement)],
      options: [verdict('Đúng', statement, statement.right), verdict('Sai', statement, !statement.right)],
    }));
  if (place?.form !== 'bubbles' || place.several) return [];
  return kindOf(question)
    .choices(question)
    .flatMap(({ options }) => (options.length <= LETTERS.length ? [{ ...question, options: [...options], name }] : []));
}

/** The numbers of what is asked here and in the lesson's printed test: after a vote it measures nothing there. */
export function alsoTested(lesson: GradeLesson): number[] {
  const tested = new Set(askedIn(drawTest([lesson])).map(({ question }) => question.id));
  return asked(lesson).flatMap((question, i) =>
    votesOn(question, '').length && tested.has(question.id) ? [i + 1] : [],
  );
}

/** A statement stands apart from the words that ask about it, as on the page. */
const said = ({ text, at }: Option): Flow => ({
  type: 'quote',
  at,
  children: [{ type: 'paragraph', at, children: text }],
});

const verdict = (name: string, { why, at }: Option, right: boolean): Option => ({
  id: name,
  at,
  text: [{ type: 'text', value: name, at }],
  right,
  why: right ? why : [],
});
