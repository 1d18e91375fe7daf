import { showNumber } from '../../curriculum/show-number.ts';
import type { Inline } from '../../curriculum/tree.ts';
import { paragraph } from '../../document/nodes.ts';
import { apportion } from '../apportion.ts';
import { defineKind, type InTests, type OnPaper } from '../kind.ts';
import { reasonLine } from '../on-paper.ts';
import type { Exercise } from '../question.ts';
import { named, trim } from '../read-parts.ts';
import { guide } from './schema.ts';

/** Answered on paper only, and marked by a teacher. */
export interface Essay extends Exercise {
  kind: 'essay';
  guide: { points: number; text: Inline[] }[];
}

const inTests: InTests = {
  minutes: 12,
  sheet: { form: 'back' },
  deals: 'nothing',
};

const paper: OnPaper<Essay> = {
  prompt: ({ prompt }) => prompt,
  ask: (_, where) => (where === 'paper' ? [{ type: 'lines', count: 8 }] : []),
  answer: () => 'Chấm tay',
  named: () => [],
  words: ({ prompt }, { spans }) => [
    paragraph(...prompt.flatMap((node) => (node.type === 'paragraph' ? spans(node.children) : []))),
  ],
  reasons({ guide }, points, { spans }) {
    if (points === null) return guide.map(({ text }) => paragraph({ text: '– ' }, ...spans(text)));
    const shares = scaleGuide(
      guide.map((step) => step.points),
      points,
    );
    return guide.map(({ text }, i) => reasonLine(`${showNumber(shares[i]!)} điểm:`, spans(text)));
  },
  marking: () => null,
};

/**
 * An essay's guide in the points that the essay has on this paper: quarters where there are enough of them, else
 * twentieths.
 */
export function scaleGuide(guide: readonly number[], points: number): number[] {
  for (const unit of [0.25, 0.05]) {
    const shares = apportion(Math.round(points / unit), guide);
    if (shares.every((share) => share > 0)) return shares.map((share) => Math.round(share * unit * 100) / 100);
  }
  return guide.map((step) => (step * points) / guide.reduce((a, b) => a + b, 0));
}

export const essay = defineKind<Essay, null, null>({
  name: 'Tự luận',
  how: 'Viết bài ra giấy.',
  piece: 'Ý',
  tags: { Guide: guide },
  ofTags: { why: null, handled: null, written: null, harmless: null, prose: [] },
  inTasks: false,
  onWeb: false,
  passesFor: null,
  read: ({ marks }) => ({
    guide: named(marks, 'Guide').map((mark) => ({ points: Number(mark.props.points), text: trim(mark.children) })),
  }),
  pieces: () => [],
  pictured: () => [],
  reasons: () => [],
  distinct: () => [],
  choices: () => [],
  writes: () => [],
  prose: () => [],
  unanswerable: ({ id, guide: { length } }) =>
    length ? null : [`Câu “${id}” chưa có hướng dẫn chấm.`, 'Thêm ít nhất một <Guide points="1">…</Guide>.'],
  roomless: () => null,
  prompt: ({ prompt }) => prompt,
  view: ({ prompt }) => ({ prompt, options: [], targets: [] }),
  key: () => null,
  secret: () => [],
  score: () => null,
  reorder: (exercise) => exercise,
  paper,
  slide: () => ({ asked: [], solved: [] }),
  test: inTests,
});
