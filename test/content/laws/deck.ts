/** What must hold of the deck that is made of a lesson. */
import { expect } from 'vitest';
import type { PhaseName } from '../../../src/curriculum/plan-form.ts';
import { SAMPLE_STAMP } from '../../../src/blocks/message/schema.ts';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import {
  findBlocks,
  isBlock,
  textOf,
  walk,
  wholly,
  type BlockNode,
  type Flow,
  type Node,
} from '../../../src/curriculum/tree.ts';
import type { Slide } from '../../../src/document/deck.ts';
import { spanText, words, type Span } from '../../../src/document/paper.ts';
import { isRevealed } from '../../../src/teaching/slide-notes.ts';
import { askedIn, SOLVED } from '../../../src/blocks/slides.ts';
import { ON_SHEET } from '../../../src/blocks/task/slides.ts';
import { exerciseOf } from '../../../src/blocks/task/exercise.ts';
import { TICKET_NAMES } from '../../../src/blocks/ticket/schema.ts';
import { kindOf } from '../../../src/questions/kinds.ts';
import { paperContext } from '../../../src/teaching/to-paper.ts';
import { deckOf } from '../../deck-of.ts';
import { activitiesOf, seen } from '../../slides-of-activity.ts';
import type { Laws } from './law.ts';

const notes = (slides: readonly Slide[]) => slides.flatMap((slide) => slide.notes).join('\n');
/** A task on a sheet of its own, for some pupils: it has no slide, and its answer stands in the appendix alone. */
const isForSome = (node: Node): boolean =>
  node.type === 'block' && node.name === 'Task' && ['support', 'extend'].includes(String(node.props.for));
const named = (lesson: GradeLesson, ...names: string[]) => {
  const found: { words: string; parents: string[]; isForSome: boolean }[] = [];
  walk(lesson.body, (node, parents) => {
    if ((node.type === 'block' || node.type === 'mark') && names.includes(node.name))
      walk(
        node.children,
        (inner, around) =>
          inner.type === 'text' &&
          found.push({
            words: words(inner.value).join(' '),
            parents: [...parents, ...around].map((p) => ('name' in p ? p.name : p.type)),
            isForSome: parents.some(isForSome),
          }),
        [node],
      );
  });
  return found.filter(({ words }) => words.length > 30);
};

const tasksOf = (lesson: GradeLesson) =>
  findBlocks(lesson.body, 'Task').flatMap(({ node }) => (node.type === 'block' && !isForSome(node) ? [node] : []));
/** What holds tables that the class does not learn from: of a tale, to fill in, to mark by, for others. */
const NO_LESSON = ['Story', 'Task', 'Rubric', 'TeacherNote', 'FamilyNote', 'Short'];

/** All that is said on a slide, without the numbers of signs; nothing where nobody speaks. */
const saidOn = (slide: Slide): string =>
  slide.kind === 'message'
    ? words(
        slide.bubbles
          .flatMap(({ lines }) => lines.map(({ spans }) => spanText(spans)))
          .join(' ')
          .replace(/\([\dA-Z]\)/g, ''),
      ).join(' ')
    : '';

const isNumber = (span: Span): boolean => 'names' in span && span.names === true && /^\s*\(\d+\)$/u.test(span.text);

export const deckLaws: Laws<GradeLesson> = {
  'every message is on its slides in the words that pupils read': (lesson) => {
    const slides = seen(deckOf(lesson).slides);
    walk(lesson.body, (node, parents) => {
      if (node.type !== 'text' || !parents.some((p) => 'name' in p && p.name === 'Message')) return;
      if (parents.some(isForSome)) return;
      const piece = words(node.value).join(' ');
      expect(slides.includes(piece), piece).toBe(true);
    });
  },

  'what is right in an exercise is on a slide of its own, after the one that asks': (lesson) => {
    const { slides } = deckOf(lesson);
    walk(lesson.body, (node) => {
      const exercise = node.type === 'block' && node.name === 'Task' ? exerciseOf(node) : null;
      if (!exercise || node.type !== 'block') return;
      if (isForSome(node)) return;
      const { solved } = kindOf(exercise).slide(exercise, paperContext(lesson, 'pupil'));
      const own = slides.filter(({ title }) => title === node.props.title).map(({ label }) => label);
      if (solved.length) expect(own.indexOf(SOLVED), String(node.props.title)).toBeGreaterThan(0);
    });
  },

  'every piece of an exercise is on a slide under the name that it has on the sheet, and what is right is called so': (
    lesson,
  ) => {
    const { slides } = deckOf(lesson);
    const shown = seen(slides);
    const paper = paperContext(lesson, 'pupil');
    for (const node of tasksOf(lesson)) {
      const exercise = exerciseOf(node);
      if (!exercise) continue;
      const kind = kindOf(exercise);
      const { prompt, asked } = kind.slide(exercise, paper);
      for (const [name, { text }] of prompt || asked.length ? kind.paper.named(exercise) : []) {
        if (kind.inPrompt && !prompt) continue;
        // `a) Đúng:` is what the key calls a statement.
        const [sign] = name.split(' ');
        const called = prompt ? `(${sign!.replace('.', '')})` : sign;
        expect(shown).toContain(words(`${called} ${spanText(paper.spans(text))}`).join(' '));
      }
      if (!prompt) continue;
      const letters = kind.paper.answer(exercise).split(', ');
      const found = slides.map((slide) =>
        slide.kind === 'message' ? slide.bubbles.flatMap(({ signs }) => signs.map(({ name }) => name)) : [],
      );
      expect(found, String(node.props.title)).toContainEqual(letters);
    }
  },

  'a task on a slide is there in all its words: what it is about and what is to be done': (lesson) => {
    const { slides } = deckOf(lesson);
    const shown = seen(slides);
    for (const node of tasksOf(lesson)) {
      const title = String(node.props.title);
      if (!slides.some((slide) => slide.title === title)) continue;
      for (const part of askedIn(node).filter(({ type }) => type === 'paragraph' || type === 'list')) {
        if (exerciseOf(node)?.kind === 'gap') continue;
        walk([part], (inner, around) => {
          if (inner.type === 'text' && !around.some(({ type }) => type === 'mark'))
            expect(shown, title).toContain(words(inner.value).join(' '));
        });
      }
    }
  },

  'what a table of a lesson teaches is on a slide, at least what its rows are about': (lesson) => {
    const shown = seen(deckOf(lesson).slides);
    walk(lesson.body, (node, parents) => {
      if (node.type !== 'table' || parents.some((p) => 'name' in p && NO_LESSON.includes(p.name))) return;
      for (const [first] of node.rows) expect(shown).toContain(words(textOf(first ?? [])).join(' '));
    });
  },

  'no notes of a slide end with a colon that leads to nothing': (lesson) => {
    for (const { title, notes } of deckOf(lesson).slides) expect(notes.at(-1) ?? '', title).not.toMatch(/:\s*$/);
  },

  'what is right of a task is shown before the question at the end': (lesson) => {
    const { slides } = deckOf(lesson);
    const exit = slides.findIndex(
      ({ title, label }) => title === TICKET_NAMES.exit || label.endsWith(TICKET_NAMES.exit),
    );
    const solved = slides.filter(({ label }, i) => label === SOLVED && i > exit);
    if (exit >= 0) expect(solved.map(({ title }) => title)).toEqual([]);
  },

  'answers, teachers’ lines and teachers’ notes are in the notes and on no slide': (lesson) => {
    const { slides } = deckOf(lesson);
    const spoken = words(notes(slides)).join(' ');
    for (const { words: piece, isForSome } of named(lesson, 'Answer', 'Teacher', 'TeacherNote')) {
      if (!isForSome) expect(spoken).toContain(piece);
      expect(seen(slides)).not.toContain(piece);
    }
  },

  'a teacher’s line is in the notes of a slide of its activity': (lesson) => {
    for (const { name, activity, slides } of activitiesOf(lesson)) {
      const told = words(notes(slides)).join(' ');
      for (const phase of activity.children.filter(
        (node): node is BlockNode => node.type === 'block' && node.name === 'Phase',
      ))
        for (const mark of phase.children.flatMap((child: Flow) => wholly(child, ['Teacher']) ?? []))
          expect(told, name).toContain(words(textOf(mark.children)).slice(0, 6).join(' '));
    }
  },

  'every message bears the stamp, and is seen without its signs before it is seen with them': (lesson) => {
    const messages = deckOf(lesson).slides.filter((slide) => slide.kind === 'message');
    for (const message of messages) expect(message.stamp).toBe(SAMPLE_STAMP);
    const signs = messages.map(({ bubbles }) => bubbles.flatMap((bubble) => bubble.signs).length);
    const whys = new Set<unknown>();
    walk(
      lesson.body,
      (node, parents) =>
        void (
          node.type === 'mark' &&
          node.name === 'Sign' &&
          !parents.some(isForSome) &&
          whys.add(node.at.line * 1000 + node.at.column)
        ),
    );
    expect(signs.reduce((sum, n) => sum + n, 0)).toBe(whys.size);
    messages.forEach((message, i) => {
      if (signs[i])
        expect(messages.slice(0, i).some((before, j) => !signs[j] && before.from === message.from)).toBe(true);
    });
  },

  'why a spot is suspicious is told in full beside it, or in the notes of the slide that marks it': (lesson) => {
    const revealed = deckOf(lesson).slides.filter(isRevealed);
    const told = words(seen(revealed) + ' ' + notes(revealed)).join(' ');
    walk(lesson.body, (node, parents) => {
      if (node.type === 'mark' && node.name === 'Sign' && !parents.some(isForSome))
        expect(told).toContain(words(String(node.props.why)).join(' '));
    });
  },

  'no number, name or colon on a slide leads to nothing': (lesson) => {
    for (const slide of deckOf(lesson).slides) {
      if (slide.kind === 'message' && !slide.bubbles.some(({ signs }) => signs.some(({ why }) => why))) {
        const numbers = slide.bubbles.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans)).filter(isNumber);
        expect(numbers, slide.title).toEqual([]);
      }
      const said = 'lines' in slide ? slide.lines.map(({ spans }) => spanText(spans).trim()) : [];
      if (said.length > 1)
        expect(
          said.every((line) => line.endsWith(':')),
          slide.title,
        ).toBe(false);
    }
  },

  'whom to call is said once, and begins large': (lesson) => {
    const help = deckOf(lesson).slides.at(-1)!;
    if (help.kind !== 'text') throw new Error('no help');
    const listed = help.lines.filter(({ item }) => item).map(({ spans }) => spanText(spans));
    const all = help.lines.map(({ spans }) => spanText(spans).toLocaleLowerCase('vi')).join('\n');
    for (const place of listed) {
      expect(place).toMatch(/^[\p{Lu}\d]/u);
      expect(all.split(place.toLocaleLowerCase('vi'))).toHaveLength(2);
    }
  },

  'an activity begins with what the class is to do in it, shown or, where slides are scarce, told': (lesson) => {
    activitiesOf(lesson).forEach(({ name, activity, slides }, i) => {
      const [opening] = slides;
      expect(opening?.label.startsWith(`${i + 1}. `), name).toBe(true);
      const told = words(`${opening!.title} ${notes([opening!])}`).join(' ');
      const shown = opening!.kind === 'activity' ? opening!.lines.map(({ spans }) => spanText(spans)).join(' ') : '';
      const task = words(String(activity.props.task)).join(' ');
      expect(opening!.kind !== 'activity' || task.startsWith(shown), name).toBe(true);
      expect(shown === task || told.includes(task), name).toBe(true);
      expect(told, name).toContain(words(String(activity.props.title)).join(' '));
    });
  },

  'the steps of an activity are told in the order of its plan, on slide after slide': (lesson) => {
    const names = lesson.planForm.steps;
    const order = Object.values(names);
    for (const { name, activity, slides } of activitiesOf(lesson)) {
      const told = slides.flatMap((slide) =>
        slide.notes.flatMap((note) => order.flatMap((step, i) => (note.startsWith(`${step}: `) ? [i] : []))),
      );
      const planned = activity.children.flatMap((node) =>
        node.type === 'block' && node.name === 'Phase' ? [order.indexOf(names[node.props.is as PhaseName])] : [],
      );
      expect(told, name).toEqual(planned);
    }
  },

  'no sign is shown before the class works, nor before it has done the task that follows the message': (lesson) => {
    const names = lesson.planForm.steps;
    for (const { name, activity, slides } of activitiesOf(lesson)) {
      const steps = activity.children.flatMap((node) =>
        node.type === 'block' && node.name === 'Phase' ? [names[node.props.is as PhaseName]] : [],
      );
      // A plan that leaves out the work reports at once.
      const work = steps.find((step) => step !== names.assign);
      const signs = slides.flatMap((slide, i) => (isRevealed(slide) ? [i] : []));
      if (!signs.length) continue;
      expect(signs[0], name).toBeGreaterThan(
        slides.findIndex((slide) => slide.notes.some((note) => note.startsWith(`${work}: `))),
      );
      // To find the signs of a message may be the task itself.
      const asked = findBlocks(activity.children, 'Message')
        .filter(({ parents }) => parents.some((node) => isBlock(node, 'Task')))
        .map(({ node }) => ('children' in node ? words(textOf(node.children)).join(' ') : ''));
      for (const sign of signs) {
        const said = saidOn(slides[sign]!).split(' ').slice(0, 5).join(' ');
        if (!said || asked.some((message) => message.includes(said))) continue;
        const shown = slides.findIndex((slide) => !isRevealed(slide) && saidOn(slide).includes(said));
        const task = slides.findIndex(({ label }, i) => i > shown && label.endsWith(ON_SHEET));
        if (task >= 0) expect(sign, name).toBeGreaterThan(task);
      }
    }
  },

  'the deck closes with whom to turn to; its last notes say what was read and the day each was looked up, and no slide does':
    (lesson) => {
      const { slides } = deckOf(lesson);
      expect(slides.at(-1)).toMatchObject({ kind: 'text', tone: 'help' });
      expect(notes(slides.slice(-1))).toMatch(/Đối chiếu ngày \d+\/\d+\/\d{4}\.[^]*Đọc ngày \d+\/\d+\/\d{4}\./);
      expect(seen(slides)).not.toMatch(/Đối chiếu ngày|Đọc ngày|\[\d+\]/);
    },
};
