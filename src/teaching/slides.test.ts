import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { SAMPLE_STAMP } from '../blocks/message/schema.ts';
import { cutAll, type GradeLesson } from '../curriculum/cut.ts';
import { deckWords, type Slide } from '../document/deck.ts';
import { PHASE_NAMES } from '../blocks/activity/names.ts';
import { spanText, words, type PaperNode } from '../document/paper.ts';
import { textOf, walk, wholly, type BlockNode, type Flow } from '../curriculum/tree.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { makePoster } from './poster.ts';
import { isRevealed } from './slide-notes.ts';
import { makeSlides } from './slides.ts';

let lessons: GradeLesson[];
let golden: GradeLesson;
beforeAll(async () => {
  const [real, sample] = await Promise.all([
    readCurriculum(path.resolve('content')),
    readCurriculum(path.resolve('test/golden/content')),
  ]);
  golden = cutAll(sample.curriculum!)[0]!;
  lessons = [...cutAll(real.curriculum!), ...cutAll(sample.curriculum!)];
});

const seen = (slides: readonly Slide[]) => deckWords(slides).join(' ');
const notes = (slides: readonly Slide[]) => slides.flatMap((slide) => slide.notes).join('\n');
const named = (lesson: GradeLesson, ...names: string[]) => {
  const found: { words: string; parents: string[] }[] = [];
  walk(lesson.body, (node, parents) => {
    if ((node.type === 'block' || node.type === 'mark') && names.includes(node.name))
      walk(
        node.children,
        (inner, around) =>
          inner.type === 'text' &&
          found.push({
            words: words(inner.value).join(' '),
            parents: [...parents, ...around].map((p) => ('name' in p ? p.name : p.type)),
          }),
        [node],
      );
  });
  return found.filter(({ words }) => words.length > 30);
};

test('whatever pupils read in the lesson is on its slides', () => {
  for (const lesson of lessons) {
    const slides = seen(makeSlides(lesson).slides);
    walk(lesson.body, (node, parents) => {
      if (
        node.type !== 'text' ||
        parents.some((p) => 'name' in p && ['Phase', 'TeacherNote', 'Answer', 'Term'].includes(p.name))
      )
        return;
      const piece = words(node.value).join(' ');
      expect(slides.includes(piece), `${lesson.slug} ${lesson.grade}: ${piece}`).toBe(true);
    });
  }
});

test('answers, teachers’ lines and teachers’ notes are in the notes and on no slide', () => {
  for (const lesson of lessons) {
    const { slides } = makeSlides(lesson);
    const spoken = words(notes(slides)).join(' ');
    for (const { words: piece } of named(lesson, 'Answer', 'Teacher', 'TeacherNote')) {
      expect(spoken, `${lesson.slug} ${lesson.grade}`).toContain(piece);
      expect(seen(slides), `${lesson.slug} ${lesson.grade}`).not.toContain(piece);
    }
  }
});

test('a teacher’s line is in the notes of a slide of its activity', () => {
  const at = (slides: readonly Slide[], test: (slide: Slide) => boolean) => slides.findIndex(test);
  for (const lesson of lessons) {
    const { slides } = makeSlides(lesson);
    let from = 0;
    for (const activity of lesson.body.filter(
      (node): node is BlockNode => node.type === 'block' && node.name === 'Activity',
    )) {
      const start =
        from + at(slides.slice(from), ({ kind, title }) => kind === 'activity' && title === activity.props.title);
      const length =
        at(
          slides.slice(start + 1),
          ({ kind, title }) => kind === 'activity' || title === 'Nơi giúp em' || title === 'Nguồn của bài',
        ) + 1;
      const told = words(notes(slides.slice(start, start + length))).join(' ');
      for (const phase of activity.children.filter(
        (node): node is BlockNode => node.type === 'block' && node.name === 'Phase',
      ))
        for (const mark of phase.children.flatMap((child: Flow) => wholly(child, ['Teacher']) ?? []))
          expect(told).toContain(words(textOf(mark.children)).slice(0, 6).join(' '));
      from = start + 1;
    }
  }
});

test('every message bears the stamp, and is seen without its signs before it is seen with them', () => {
  for (const lesson of lessons) {
    const messages = makeSlides(lesson).slides.filter((slide) => slide.kind === 'message');
    for (const message of messages) expect(message.stamp).toBe(SAMPLE_STAMP);
    const signs = messages.map(({ bubbles }) => bubbles.flatMap((bubble) => bubble.signs).length);
    const whys = new Set<unknown>();
    walk(
      lesson.body,
      (node) => void (node.type === 'mark' && node.name === 'Sign' && whys.add(node.at.line * 1000 + node.at.column)),
    );
    expect(signs.reduce((sum, n) => sum + n, 0)).toBe(whys.size);
    messages.forEach((message, i) => {
      if (signs[i])
        expect(messages.slice(0, i).some((before, j) => !signs[j] && before.from === message.from)).toBe(true);
    });
  }
});

/** The slides of each activity, with the activity. */
function activitiesOf(lesson: GradeLesson): { name: string; activity: BlockNode; slides: Slide[] }[] {
  const { slides } = makeSlides(lesson);
  const starts = slides.flatMap(({ kind }, i) => (kind === 'activity' ? [i] : []));
  const isEnd = (slide: Slide) => slide.kind === 'text' && (slide.tone === 'help' || slide.tone === 'sources');
  const activities = lesson.body.filter((node): node is BlockNode => node.type === 'block' && node.name === 'Activity');
  return activities.map((activity, i) => ({
    name: `${lesson.slug} ${lesson.grade}: ${String(activity.props.title)}`,
    activity,
    slides: slides.slice(starts[i], starts[i + 1] ?? slides.findIndex(isEnd)),
  }));
}

test('an activity begins with what the class is to do in it', () => {
  for (const { name, activity, slides } of lessons.flatMap(activitiesOf)) {
    expect(slides[0], name).toMatchObject({ kind: 'activity', title: activity.props.title });
    expect(seen([slides[0]!]), name).toContain(words(String(activity.props.task)).join(' '));
  }
});

test('the steps of an activity are told in the order of its plan, on slide after slide', () => {
  const order = Object.values(PHASE_NAMES);
  for (const { name, activity, slides } of lessons.flatMap(activitiesOf)) {
    const told = slides.flatMap((slide) =>
      slide.notes.flatMap((note) => order.flatMap((step, i) => (note.startsWith(`${step}: `) ? [i] : []))),
    );
    expect(told, name).toEqual(told.toSorted((a, b) => a - b));
    expect(told, name).toHaveLength(
      activity.children.filter((node) => node.type === 'block' && node.name === 'Phase').length,
    );
  }
});

test('no sign is shown before the class works, nor while it still has a task to do', () => {
  for (const { name, activity, slides } of lessons.flatMap(activitiesOf)) {
    const steps = activity.children.flatMap((node) =>
      node.type === 'block' && node.name === 'Phase' ? [PHASE_NAMES[node.props.is as keyof typeof PHASE_NAMES]] : [],
    );
    // A plan that leaves out the work reports at once.
    const work = steps.find((step) => step !== PHASE_NAMES.assign);
    const signs = slides.flatMap((slide, i) => (isRevealed(slide) ? [i] : []));
    if (!signs.length) continue;
    expect(signs[0], name).toBeGreaterThan(
      slides.findIndex((slide) => slide.notes.some((note) => note.startsWith(`${work}: `))),
    );
    expect(signs[0], name).toBeGreaterThan(slides.findLastIndex(({ label }) => label === 'Làm trên phiếu'));
  }
});

test('what an author puts after the work of a group, a table of what was found, comes after the signs', () => {
  const slides = activitiesOf(lessons.find(({ slug, grade }) => slug === 'phieu-trung-thuong' && grade === 8)!)[1]!
    .slides;
  const steps = slides.map((slide) =>
    [
      slide.kind === 'message' && isRevealed(slide) ? 'signs' : slide.kind,
      ...slide.notes.flatMap((note) => /^(Giao|Thực hiện|Báo cáo|Kết luận)/.exec(note)?.[0] ?? []),
    ].join(' '),
  );
  expect(steps).toEqual([
    'activity Giao',
    'message',
    'message Thực hiện',
    'signs Báo cáo',
    'signs',
    'table',
    'term',
    'text',
    'text Kết luận',
  ]);
});

test('in the activity that forms new knowledge a question goes on from the signs', () => {
  const slides = activitiesOf(lessons.find(({ slug, grade }) => slug === 'giu-cho-rieng-em' && grade === 2)!)[1]!
    .slides;
  const kinds = slides.map((slide) => (isRevealed(slide) ? 'signs' : slide.kind));
  expect(kinds.slice(kinds.indexOf('message'))).toEqual(['message', 'signs', 'question', 'picture', 'text']);
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
  for (const lesson of lessons) expect(makeSlides(lesson).motto).toBe(names(makePoster(lesson).body).join(' – '));
  expect(makeSlides(lessons.find(({ slug, grade }) => slug === 'phieu-trung-thuong' && grade === 8)!).motto).toBe(
    'Hãy chậm lại – Kiểm tra ngay – Dừng lại, không gửi',
  );
});

/** One activity as authors write them: its phases first, then a story, a message, a question about the message. */
function askingLesson(): GradeLesson {
  const [open, form] = golden.body as BlockNode[];
  const pick = (from: BlockNode, ...names: string[]) =>
    from.children.filter((node) => node.type === 'block' && names.includes(node.name));
  return {
    ...golden,
    body: [
      { ...open!, children: [...pick(open!, 'Phase', 'Story'), pick(form!, 'Message')[0]!, ...pick(open!, 'Discuss')] },
    ],
  };
}

test('the signs are kept back until the class has been asked', () => {
  const kinds = makeSlides(askingLesson()).slides.map((slide) =>
    slide.kind === 'message' ? (slide.bubbles.some(({ signs }) => signs.length) ? 'signs' : 'message') : slide.kind,
  );
  expect(kinds.slice(1, 6)).toEqual(['activity', 'text', 'message', 'question', 'signs']);
});

test('phases at the head of an activity are told at the slides they are about', () => {
  const told = (slide: Slide) =>
    slide.notes.filter((note) => /^(Giao|Báo cáo)/.test(note)).map((note) => note.split(':')[0]);
  expect(makeSlides(askingLesson()).slides.slice(1, 6).map(told)).toEqual([
    ['Giao nhiệm vụ'],
    [],
    [],
    ['Báo cáo, thảo luận'],
    [],
  ]);
});

test('a sign on a slide bears the number of its explanation', () => {
  const shown = makeSlides(golden)
    .slides.filter((slide) => slide.kind === 'message')
    .find(({ bubbles }) => bubbles[0]!.signs.length)!;
  const said = shown.bubbles[0]!.lines[0]!.spans;
  expect(said.map((span) => ('text' in span ? span.text : '')).join('')).toBe(
    'Chúc mừng bà trúng thưởng\u00A0(1)! Chỉ cần đóng 200.000 đồng\u00A0(2).',
  );
  expect(said.filter((span) => 'text' in span && span.underline && span.bold).length).toBeGreaterThan(0);
  expect(shown.bubbles[0]!.signs).toEqual([
    { number: 1, why: 'Bà không dự chương trình nào' },
    { number: 2, why: 'Quà thật không đòi tiền trước' },
  ]);
});

test('a new word is explained just before the slide it is on', () => {
  const { slides } = makeSlides(golden);
  const term = slides.findIndex(({ kind }) => kind === 'term');
  expect(slides[term]).toMatchObject({ title: 'OTP', meaning: 'mật khẩu dùng một lần' });
  expect(seen([slides[term + 1]!])).toContain('Từ OTP là từ mới.');
});

test('the deck closes with whom to turn to, then in small print with what was read and the day each was looked up', () => {
  for (const lesson of lessons) {
    const { slides } = makeSlides(lesson);
    expect(slides.slice(-2)).toMatchObject([
      { kind: 'text', tone: 'help' },
      { kind: 'text', tone: 'sources' },
    ]);
    expect(seen(slides.slice(-1))).toMatch(/Đọc ngày \d+\/\d+\/\d{4}\..*Đối chiếu ngày \d+\/\d+\/\d{4}\./);
    expect(seen(slides.slice(0, -1))).not.toMatch(/Đối chiếu ngày|Đọc ngày/);
  }
});
