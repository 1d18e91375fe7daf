import { poolOf } from '../curriculum/cut.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { MOST_PLACES, type Change } from '../curriculum/paper-code.ts';
import { showNumber } from '../curriculum/show-number.ts';
import { spanText, wordsOf, type PaperNode } from '../document/paper.ts';
import { kindOf, type Question } from '../questions/kinds.ts';
import { LEVELS } from '../questions/question.ts';
import { MOST_CHANGES, othersFor } from '../teaching/change-drawn.ts';
import { chooseTest, type TestWish } from '../teaching/choose-test.ts';
import type { Refusal } from '../teaching/refusal.ts';
import { askedIn, pointsOfEach, sourceOf } from '../teaching/test-set.ts';
import { MOST_GROUPS } from '../teaching/sheet/code.ts';
import { timeOf } from '../teaching/test-time.ts';
import { paperContext } from '../teaching/to-paper.ts';
import { drawFrom } from '../teaching/test-versions.ts';

/** A question of a test that is not made yet, all in words. */
export interface LookedAt {
  /** Among all that was drawn, from 0. */
  place: number;
  /** In its part, from 1. It keeps it when one before it is dropped. */
  number: number;
  state: 'drawn' | 'replaced' | 'dropped';
  level: string;
  lesson: string;
  /** Its own points, where those of its part differ. */
  points: string | null;
  stem: string[];
  /** What is chosen from, then what is right: for behind a fold. */
  pieces: string[];
  right: string[];
  /** The change that takes the next that fits, or why there is none. */
  replace: Change | string;
  /** The change that drops it, or why it must stay. */
  drop: Change | string;
}

export interface Look {
  parts: { name: string; worth: string; asked: LookedAt[] }[];
  /** Each level beside what the form wants of it, in percent of the questions. */
  levels: { name: string; count: number; percent: number; wanted: number; points: string }[];
  count: number;
  /** Null where words judge. */
  total: string | null;
  minutes: number;
  /** Whether its answer sheet can be marked by phone. */
  byPhone: boolean;
}

/** What a test would ask, before it is made, and what may be changed in it. */
export function lookAtTest(
  curriculum: Curriculum,
  wish: TestWish & { changes: readonly Change[] },
): { look: Look } | { refusals: Refusal[] } {
  // All versions ask the same.
  const { set, refusals } = chooseTest(curriculum, { ...wish, count: '1' });
  if (!set) return { refusals };
  const { form, lessons } = set;
  const { changes } = wish;
  const drawing = drawFrom(sourceOf(lessons), Number(wish.drawing));
  const known = new Map(
    lessons.flatMap((lesson) => poolOf(lesson).map((question) => [question.id, { question, lesson }])),
  );
  const asked = askedIn(set);
  const inPoints = form.judged === 'points';
  const takenElsewhere = (place: number) =>
    changes.flatMap((change) =>
      change.place !== place && change.take ? [othersFor(drawing, change.place)[change.take - 1]] : [],
    );
  const isFull = (place: number) => changes.length >= MOST_CHANGES && !changes.some((change) => change.place === place);
  const FULL = `Một đề đổi, bỏ nhiều nhất ${MOST_CHANGES} câu. Muốn khác nhiều hơn, chọn bộ đề khác.`;

  function replace(place: number, now: number): Change | string {
    if (isFull(place)) return FULL;
    const taken = takenElsewhere(place);
    const next = othersFor(drawing, place).findIndex((other, i) => i >= now && !taken.includes(other));
    if (next >= 0 && place < MOST_PLACES) return { place, take: next + 1 };
    return now
      ? 'Đã hết câu cùng phần, cùng mức độ. “Trả lại” đưa về câu đầu.'
      : 'Không còn câu nào cùng phần, cùng mức độ. Chọn thêm bài để có thêm câu.';
  }

  function drop(place: number): Change | string {
    if (asked.length <= form.least) return `Không bỏ được nữa: một đề cần ít nhất ${form.least} câu.`;
    if (isFull(place) || place >= MOST_PLACES) return FULL;
    return { place, take: 0 };
  }

  function lookAt(place: number, number: number): LookedAt {
    const change = changes.find((one) => one.place === place);
    const { id } = change?.take ? othersFor(drawing, place)[change.take - 1]! : drawing.drawn[place]!;
    const { question, lesson } = known.get(id)!;
    const { paper } = kindOf<Question>(question);
    const context = paperContext(lesson, 'teacher');
    const own = asked.find((one) => one.question.id === id);
    const part = set!.versions[0]!.parts.find(({ part: { kind } }) => kind === question.kind);
    return {
      place,
      number,
      state: !change ? 'drawn' : change.take ? 'replaced' : 'dropped',
      level: form.levels[question.level].name,
      lesson: lesson.title,
      points: inPoints && own && part && pointsOfEach(part) === null ? showNumber(own.points) : null,
      stem: linesOf(context.nodes(paper.prompt(question))),
      pieces: linesOf(paper.ask(question, 'sheet', context)),
      right: linesOf(paper.words(question, context)),
      replace: replace(place, change?.take ?? 0),
      drop: drop(place),
    };
  }

  const pointsOf = (some: typeof asked) => showNumber(some.reduce((sum, { points }) => sum + points, 0));
  return {
    look: {
      parts: form.parts.flatMap((part) => {
        const places = drawing.drawn.flatMap(({ kind }, place) => (kind === part.kind ? [place] : []));
        const own = asked.filter(({ question }) => question.kind === part.kind);
        const worth = [`${own.length} câu`, ...(inPoints && own.length ? [`${pointsOf(own)} điểm`] : [])].join(', ');
        const looked = places.map((place, i) => lookAt(place, i + 1));
        return places.length ? [{ name: part.name, worth, asked: looked }] : [];
      }),
      levels: LEVELS.map((level) => {
        const own = asked.filter(({ question }) => question.level === level);
        const percent = Math.round((own.length * 100) / asked.length);
        const { name, share } = form.levels[level];
        return { name, count: own.length, percent, wanted: share, points: pointsOf(own) };
      }),
      count: asked.length,
      total: inPoints ? pointsOf(asked) : null,
      minutes: timeOf(set),
      byPhone: lessons.length + changes.length <= MOST_GROUPS,
    },
  };
}

/** The words of some nodes, each on a line; options bear no letters, for every version has its own. */
const linesOf = (nodes: readonly PaperNode[]): string[] =>
  nodes.flatMap((node): string[] => {
    if (node.type === 'choices') return node.items.map(({ spans }) => spanText(spans));
    if (node.type === 'keep') return linesOf(node.children);
    if (node.type === 'figure') return [`[Hình] ${node.caption ?? node.alt}`];
    return [wordsOf([node]).join(' ')].filter(Boolean);
  });
