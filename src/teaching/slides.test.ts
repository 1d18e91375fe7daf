import { beforeAll, expect, test } from 'vitest';
import type { GradeLesson } from '../curriculum/cut.ts';
import { deckWords, type Slide } from '../document/deck.ts';
import { spanText, type PaperNode } from '../document/paper.ts';
import { findBlocks, isBlock, type BlockNode } from '../curriculum/tree.ts';
import { makePoster } from './poster.ts';
import { isRevealed } from './slide-notes.ts';
import { deckOf } from '../../test/deck-of.ts';
import { deckLaws } from '../../test/content/laws/deck.ts';
import { holdsOf, nameOf } from '../../test/content/laws/law.ts';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../../test/lessons.ts';
import { activitiesOf } from '../../test/slides-of-activity.ts';

let lessons: GradeLesson[];
let sample: GradeLesson[];
let golden: GradeLesson;
beforeAll(async () => {
  const goldens = await goldenLessons();
  golden = goldens[0]!;
  sample = await sampleLessons();
  lessons = [...aLessonOfEachBand(sample), ...goldens];
});

holdsOf(deckLaws, () => lessons, nameOf);

test('the last notes say who has reviewed the lesson, or that no teacher has where its own writers stand for it', () => {
  const of = (reviewer: string) =>
    deckOf({ ...golden, reviewer })
      .slides.at(-1)!
      .notes.join(' ');
  expect(of(golden.office.name)).toContain('Chưa có giáo viên duyệt.');
  expect(of('Cô Hoa, trường bên')).toContain('Người duyệt: Cô Hoa, trường bên.');
});

test('what an author puts after the work of a group, a table of what was found, comes after the signs', () => {
  const slides = activitiesOf(sample.find(({ slug, grade }) => slug === 'phieu-trung-thuong' && grade === 8)!)[1]!
    .slides;
  const steps = slides.map((slide) =>
    [
      slide.kind === 'message' && isRevealed(slide) ? 'signs' : slide.kind,
      ...slide.notes.flatMap((note) => /^(Giao|Thực hiện|Báo cáo|Kết luận)/.exec(note)?.[0] ?? []),
    ].join(' '),
  );
  expect(steps).toEqual([
    'message Giao',
    'message',
    'text Thực hiện',
    'message',
    'signs Báo cáo',
    'signs',
    'text',
    'text Kết luận',
  ]);
});

test('a task is put right before the class goes on to what another phase is about, all it was about with it', () => {
  const practice = golden.body.find(
    (node): node is BlockNode => isBlock(node, 'Activity') && node.props.kind === 'practice',
  )!;
  const task = (id: string, child = practice.children.find((node) => node.type === 'block' && node.props.id === id)) =>
    child as BlockNode;
  const phase = (is: string, of: string) => ({ ...(practice.children[0] as BlockNode), props: { is, of } });
  const labels = (...phases: BlockNode[]) =>
    deckOf({
      ...golden,
      body: [{ ...practice, children: [...phases, task('bai-tim'), task('bai-xep'), task('bai-dien')] }],
    })
      .slides.slice(2)
      .map((slide) =>
        slide.kind === 'message' ? (isRevealed(slide) ? 'signs' : 'message') : `${slide.label}: ${slide.title}`,
      );
  const [sort, gap] = ['Thật, bẫy hay phải hỏi?', 'Điền từ'];
  const [work, right] = ['Làm trên phiếu', 'Đáp án'];
  expect(labels(phase('assign', 'bai-tim bai-xep'), phase('perform', 'bai-dien'))).toEqual([
    'message',
    `${work}: ${sort}`,
    `${right}: ${sort}`,
    'signs',
    `${work}: ${gap}`,
    `${right}: ${gap}`,
  ]);
  // Put right in a later phase, that phase names it.
  expect(
    labels(
      phase('assign', 'bai-tim bai-xep'),
      phase('perform', 'bai-dien'),
      phase('report', 'bai-tim bai-xep bai-dien'),
    ),
  ).toEqual(['message', `${work}: ${sort}`, `${work}: ${gap}`, 'signs', `${right}: ${sort}`, `${right}: ${gap}`]);
});

test('in the activity that forms new knowledge a question goes on from the signs', () => {
  const slides = activitiesOf(sample.find(({ slug, grade }) => slug === 'giu-cho-rieng-em' && grade === 3)!)[1]!.slides;
  const kinds = slides.map((slide) => (isRevealed(slide) ? 'signs' : slide.kind));
  expect(kinds.slice(kinds.indexOf('message')).slice(0, 3)).toEqual(['message', 'signs', 'question']);
});

test('the foot of a lesson’s slides names its steps as its poster does', () => {
  const names = (nodes: readonly PaperNode[]): string[] =>
    nodes.flatMap((node) =>
      node.type === 'heading' && node.level === 2
        ? [spanText(node.spans)]
        : node.type === 'box'
          ? names(node.children)
          : node.type === 'table'
            ? node.rows.flat().flatMap(names)
            : [],
    );
  for (const lesson of lessons) expect(deckOf(lesson).motto).toBe(names(makePoster(lesson).body).join(' – '));
  expect(deckOf(sample.find(({ slug, grade }) => slug === 'phieu-trung-thuong' && grade === 8)!).motto).toBe(
    'Chậm lại – Kiểm tra – Dừng lại, hỏi',
  );
});

/** One activity as authors write them: its phases first, then a story, a message, a question about the message. */
function askingLesson(question: 'Discuss' | 'Vote' = 'Discuss'): GradeLesson {
  const [open, form] = golden.body as BlockNode[];
  const pick = (from: BlockNode, ...names: string[]) =>
    from.children.filter((node) => node.type === 'block' && names.includes(node.name));
  return {
    ...golden,
    body: [
      {
        ...open!,
        children: [
          ...pick(open!, 'Phase', 'Story'),
          pick(form!, 'Message')[0]!,
          ...findBlocks(golden.body, question)
            .slice(0, 1)
            .map(({ node }) => node as BlockNode),
        ],
      },
    ],
  };
}

test.each(['Discuss', 'Vote'] as const)('the signs are kept back until the class has been asked: %s', (question) => {
  const kinds = deckOf(askingLesson(question)).slides.map((slide) =>
    slide.kind === 'message' ? (slide.bubbles.some(({ signs }) => signs.length) ? 'signs' : 'message') : slide.kind,
  );
  expect(kinds.slice(1, 5)).toEqual(['activity', 'message', 'question', 'signs']);
});

test('what a lesson comes to is told, not shown, where the class is asked first what it knows', () => {
  const cover = (lesson: GradeLesson) => {
    const [first] = deckOf(lesson).slides;
    return { shown: deckWords([first!]).join(' ').includes(lesson.summary), told: first!.notes[0] === lesson.summary };
  };
  expect(golden.summary).not.toBe('');
  expect(cover(golden)).toEqual({ shown: false, told: true });
  expect(cover(askingLesson())).toEqual({ shown: true, told: false });
});

test('phases at the head of an activity are told at the slides they are about', () => {
  const told = (slide: Slide) =>
    slide.notes
      .filter((note) => /^(Chuyển giao|Tổ chức cho học sinh trình bày)/.test(note))
      .map((note) => note.split(':')[0]);
  expect(deckOf(askingLesson()).slides.slice(1, 5).map(told)).toEqual([
    ['Chuyển giao nhiệm vụ học tập'],
    [],
    ['Tổ chức cho học sinh trình bày kết quả và thảo luận'],
    [],
  ]);
});

test('a sign on a slide bears the number of its explanation', () => {
  const shown = deckOf(golden)
    .slides.filter((slide) => slide.kind === 'message')
    .find(({ bubbles }) => bubbles[0]!.signs.length)!;
  const said = shown.bubbles[0]!.lines[0]!.spans;
  expect(said.map((span) => ('text' in span ? span.text : '')).join('')).toBe(
    'Chúc mừng bà trúng thưởng\u00A0(1)! Chỉ cần đóng 200.000 đồng\u00A0(2).',
  );
  expect(said.filter((span) => 'text' in span && span.underline && span.bold).length).toBeGreaterThan(0);
  expect(shown.bubbles[0]!.signs).toEqual([
    { name: '1', why: 'Bà không dự chương trình nào', decides: true },
    { name: '2', why: 'Quà thật không đòi tiền trước' },
  ]);
});

test('a new word in running text is explained on a slide, or in the notes of its words where a period has no room', () => {
  const kept = sample.flatMap((lesson) => {
    const { slides } = deckOf(lesson);
    const all = [...deckWords(slides), ...slides.flatMap(({ notes }) => notes)].join(' ');
    return activityText(lesson).map(({ node }) => all.includes(String(node.props.meaning)));
  });
  expect(kept.length).toBeGreaterThan(0);
  expect(kept).not.toContain(false);
});
const activityText = (lesson: GradeLesson) =>
  lesson.body
    .flatMap((node) => (node.type === 'block' && node.name === 'Activity' ? node.children : []))
    .flatMap((child) => (child.type === 'paragraph' ? findBlocks([child], 'Term') : []));
