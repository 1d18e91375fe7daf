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
import { sheetCode } from '../teaching/answer-sheet.ts';
import { writeCells } from '../teaching/sheet/code.ts';
import { reckonTime } from '../teaching/test-time.ts';
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
  /** The change that takes the next that fits, and the level that this one has where it is another; null for none. */
  replace: { change: Change; level: string | null } | null;
  /** The change that drops it; null when it must stay. */
  drop: Change | null;
}

export interface Look {
  /** `others`: whether the lessons have questions of its kind that the test does not ask. */
  parts: { name: string; worth: string; others: boolean; asked: LookedAt[] }[];
  /** Each level by its questions, beside what the form wants of them, and by its points as the matrix counts it. */
  levels: { name: string; count: number; percent: number; wanted: number; points: string; ofPoints: string }[];
  /** Why nothing more may be changed or dropped. */
  limit: string | null;
  count: number;
  /** Null where words judge. */
  total: string | null;
  /** What its questions take. */
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
  const isFull = changes.length >= MOST_CHANGES;
  const mayChange = (place: number) =>
    place < MOST_PLACES && (!isFull || changes.some((change) => change.place === place));

  /** After the last that fits the first comes again. */
  function replace(place: number, now: number): LookedAt['replace'] {
    const others = othersFor(drawing, place);
    const taken = takenElsewhere(place);
    const free = others.flatMap((other, i) => (i + 1 !== now && !taken.includes(other) ? [i + 1] : []));
    const take = free.find((one) => one > now) ?? free[0];
    if (!take || !mayChange(place)) return null;
    const [{ level }, drawn] = [others[take - 1]!, drawing.drawn[place]!];
    return { change: { place, take }, level: level === drawn.level ? null : form.levels[level].name };
  }

  const drop = (place: number): Change | null =>
    asked.length > form.least && mayChange(place) ? { place, take: 0 } : null;

  function limit(): string | null {
    if (isFull)
      return `Đề này đã đổi, bỏ ${MOST_CHANGES} câu, nhiều nhất có thể: trả lại một câu thì đổi, bỏ được câu khác; muốn khác nhiều hơn, chọn bộ đề khác.`;
    return asked.length > form.least ? null : `Không bỏ thêm câu nào được: một đề cần ít nhất ${form.least} câu.`;
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
        const taken = changes.filter(({ place, take }) => take && places.includes(place)).length;
        const others = places.length > 0 && othersFor(drawing, places[0]!).length > taken;
        return places.length ? [{ name: part.name, worth, others, asked: looked }] : [];
      }),
      levels: LEVELS.map((level) => {
        const own = asked.filter(({ question }) => question.level === level);
        const percent = Math.round((own.length * 100) / asked.length);
        const { name, share } = form.levels[level];
        const points = own.reduce((sum, one) => sum + one.points, 0);
        const ofPoints = showNumber((points * 100) / form.total);
        return { name, count: own.length, percent, wanted: share, points: showNumber(points), ofPoints };
      }),
      limit: limit(),
      count: asked.length,
      total: inPoints ? pointsOf(asked) : null,
      minutes: reckonTime(set),
      byPhone: writeCells(sheetCode(set)) !== null,
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
