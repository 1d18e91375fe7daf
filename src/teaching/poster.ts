import { storyPicture } from '../blocks/figure/opening-picture.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { contactsByUrgency } from '../curriculum/references.ts';
import type { Band } from '../curriculum/grade.ts';
import { PAPER_NAMES, type Paper, type PaperNode } from '../document/paper.ts';
import { STEP_PICTURES } from '../pictures/steps.ts';
import { homeFacts, stepsOf } from './home-facts.ts';
import { centred, paragraph } from '../document/nodes.ts';
import { paperOf } from './styles.ts';

/**
 * For the wall, readable at three metres: the lesson, its steps, the signs under them. Printed on A4, enlarged to A3.
 * Its mood is that of the pages: pictures for primary pupils, the shield, plain type for the eldest.
 */
export function makePoster(lesson: GradeLesson): Paper {
  const { signs } = homeFacts(lesson);
  const steps = stepsOf(lesson).map(({ name }) => name);
  const numbers = childNumbers(lesson);
  return paperOf('poster', lesson, PAPER_NAMES.poster, [
    head(1, lesson.title),
    ...MOODS[lesson.band](steps, lesson),
    {
      type: 'box',
      tone: 'remember',
      title: 'Dùng khiên khi thấy:',
      children: signs.map((text) => paragraph({ text })),
    },
    ...(numbers.length ? [centred(`Kể với người lớn, gọi ${numbers.join(', ')}`, true)] : []),
  ]);
}

/**
 * 111 on every wall; with it every other number that the lesson names and a child may ring alone: 113, before 111 where
 * there is danger. The bank and the police of the place are for adults: the family sheet has them.
 */
function childNumbers(lesson: GradeLesson): string[] {
  const always = lesson.contacts['tong-dai-111'] ?? [];
  const contacts = new Set([contactsByUrgency(lesson), always].flat());
  return [...contacts].flatMap(({ phone, needs_adult }) => (phone && !needs_adult ? [phone] : []));
}

const MOODS: Record<Band, (steps: readonly string[], lesson: GradeLesson) => PaperNode[]> = {
  'tieu-hoc': (steps, lesson) => {
    const picture = lesson.pictures[storyPicture(lesson)?.props.src ?? ''];
    return [
      ...(picture ? [{ type: 'figure' as const, picture, alt: '' }] : []),
      {
        type: 'table',
        columns: steps.map(() => 1),
        frame: 'none',
        rows: [steps.map((_, i) => [stepPicture(i)]), steps.map((name) => [head(2, name)])],
      },
    ];
  },
  // Rows of a table stand closer than headings: the last must end where the shield still is wide.
  thcs: (steps) => [
    {
      type: 'box',
      tone: 'shield',
      children: [{ type: 'table', columns: [1], frame: 'none', rows: steps.map((name) => [[head(2, name)]]) }],
    },
  ],
  thpt: (steps) => steps.flatMap((name): PaperNode[] => [{ type: 'rule' }, head(2, name)]),
};

const PIXELS = 90;
const stepPicture = (index: number): PaperNode => ({
  type: 'figure',
  picture: { format: 'svg', data: btoa(STEP_PICTURES[index % STEP_PICTURES.length]!), width: PIXELS, height: PIXELS },
  alt: '',
});

const head = (level: 1 | 2, text: string): PaperNode => ({
  type: 'heading',
  level,
  spans: [{ text }],
  align: 'center',
});
