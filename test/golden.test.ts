import { expect, test } from 'vitest';

import { deckWords } from '../src/document/deck.ts';
import { spanText, type Paper, type PaperNode } from '../src/document/paper.ts';
import { TARGET_IDS, TARGETS } from '../src/targets/registry.ts';
import { makePapers } from '../src/targets/papers.ts';
import { deckOf } from './deck-of.ts';
import { makeYearPlan } from '../src/teaching/year/year-plan.ts';
import { goldenNotice } from './alerts.ts';
import { goldenReport } from './office.ts';
import { goldenLessons } from './lessons.ts';
import { wordsOfPage } from './words-of-page.ts';

/** A paper as a person can read and compare it: a line a node, indented by depth. */
function outline(nodes: readonly PaperNode[], depth = 0): string {
  const pad = '  '.repeat(depth);
  return nodes
    .map((node) => {
      const { type, ...rest } = node;
      const own = Object.entries(rest)
        .filter(([, value]) => typeof value !== 'object')
        .map(([key, value]) => `${key}=${String(value)}`)
        .join(' ');
      const words = 'spans' in node ? spanText(node.spans) : '';
      const inside = parts(node)
        .map((part) => outline(part, depth + 1))
        .join('');
      return `${pad}${[type, own, words && `“${words}”`].filter(Boolean).join(' ')}\n${inside}`;
    })
    .join('');
}

function parts(node: PaperNode): PaperNode[][] {
  switch (node.type) {
    case 'list':
      return node.items;
    case 'table':
      return [...(node.head ?? []), ...node.rows.flat()];
    case 'message':
      return node.bubbles.map(({ children }) => children);
    case 'choices':
      return node.items.map(({ spans, picture }) => [
        ...(picture ? [{ type: 'figure' as const, picture, alt: '' }] : []),
        { type: 'paragraph', spans },
      ]);
    default:
      return 'children' in node ? [node.children] : [];
  }
}

const sheet = ({ title, footer, style, revised, body }: Paper): string =>
  `${title}\n${footer}\n${revised} ${JSON.stringify(style)}\n\n${outline(body)}`;

test('the golden lesson, which holds every block, becomes the papers on record', async () => {
  for (const lesson of await goldenLessons()) {
    for (const paper of makePapers(lesson)) {
      await expect(sheet(paper)).toMatchFileSnapshot(
        `golden/expected/lop-${lesson.grade}/${TARGETS[paper.kind].file}.txt`,
      );
    }
  }
});

test('the golden lesson’s page says the words on record', async () => {
  for (const lesson of await goldenLessons()) {
    await expect(`${wordsOfPage(lesson).join(' ')}\n`).toMatchFileSnapshot(
      `golden/expected/lop-${lesson.grade}/trang.txt`,
    );
  }
});

test('the golden lesson’s slides show and have a teacher say the words on record', async () => {
  for (const lesson of await goldenLessons()) {
    const told = deckOf(lesson).slides.flatMap((slide) => [
      `${slide.kind}: ${deckWords([slide]).join(' ')}`,
      ...slide.notes.map((note) => `  (${note})`),
    ]);
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(
      `golden/expected/lop-${lesson.grade}/${TARGETS.slides.file}.txt`,
    );
  }
});

test('the golden warning becomes the papers, the slides and the picture on record', async () => {
  const notice = await goldenNotice();
  for (const id of TARGET_IDS) {
    const target = TARGETS[id];
    if (target.subject !== 'alert') continue;
    const made = await target.make(notice);
    const shown = target.types[0].holds === 'paper' ? sheet(made as Paper) : `${JSON.stringify(made, null, 1)}\n`;
    await expect(shown).toMatchFileSnapshot(`golden/expected/canh-bao/${target.file}.txt`);
  }
});

test('the golden office’s reports say what is on record', async () => {
  const report = await goldenReport();
  for (const id of TARGET_IDS) {
    const target = TARGETS[id];
    if (target.subject !== 'office' || !target.make || id === 'cards') continue;
    const made = target.make(report) as Paper;
    await expect(sheet(made)).toMatchFileSnapshot(`golden/expected/don-vi/${target.file}.txt`);
  }
});

test('the golden grade’s year is as on record', async () => {
  const own = (await goldenLessons()).filter(({ grade }) => grade === 4);
  await expect(sheet(makeYearPlan(own))).toMatchFileSnapshot('golden/expected/lop-4/ke-hoach-nam-hoc.txt');
});
