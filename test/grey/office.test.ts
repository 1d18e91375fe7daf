import { expect, test } from 'vitest';
import type { Deck } from '../../src/document/deck.ts';
import { goldenPlan, goldenSheet } from '../made/golden-paper.ts';
import { fitDeck } from '../../src/slides/fit.ts';
import type { Box, Item, Laid } from '../../src/slides/items.ts';
import { layFoot } from '../../src/slides/lay-foot.ts';
import { partsOf } from '../read-pptx.ts';
import { HEAD, PAPER } from '../../src/slides/theme.ts';
import { writeSlides } from '../../src/slides/write.ts';
import { deckOf } from '../deck-of.ts';
import { readDocx } from '../read-docx.ts';
import { write } from '../../src/word/write.ts';
import { goldenLessons, sampleLessons } from '../lessons.ts';
import { contrast, greyOf, LEAST } from './contrast.ts';

/** The grey of RRGGBB. */
const grey = (color: string): number => {
  const [red, green, blue] = color.match(/../g)!.map((part) => parseInt(part, 16)) as [number, number, number];
  return greyOf(red, green, blue);
};
/** The pairs of a text's colour and what is behind it that a grey printer brings too near each other. */
const tooNear = (pairs: readonly (readonly [ink: string, behind: string])[]): string[] => [
  ...new Set(
    pairs
      .filter(([ink, behind]) => contrast(grey(ink), grey(behind)) < LEAST)
      .map(([ink, behind]) => `${ink} on ${behind}`),
  ),
];

test('colours that differ on a screen alone are told', () => {
  expect(
    tooNear([
      ['000000', 'EDEDED'],
      ['767676', 'FFFFFF'],
      ['999999', 'FFFFFF'],
      ['FF0000', '008200'],
      ['FFFFFF', 'F2B632'],
    ]),
  ).toEqual(['999999 on FFFFFF', 'FF0000 on 008200', 'FFFFFF on F2B632']);
});

const inside = ({ x, y, width, height }: Box, box: Box): boolean => {
  const [middle, centre] = [x + width / 2, y + height / 2];
  return middle >= box.x && middle <= box.x + box.width && centre >= box.y && centre <= box.y + box.height;
};

/** The last fill laid under a box. */
const behind = (box: Box, below: readonly Item[], background = PAPER): string =>
  below
    .flatMap((item) => ('shape' in item && item.shape?.fill && inside(box, item.box) ? [item.shape.fill] : []))
    .at(-1) ?? background;

/** The colours of the words of a slide, each with what it stands on; links have their own. */
function pairsOf({ items, background }: Pick<Laid, 'items' | 'background'>, link: string): [string, string][] {
  return items.flatMap((item, i): [string, string][] => {
    if (!('look' in item)) return [];
    const ground = behind(item.box, items.slice(0, i + 1), background);
    const spans =
      item.type === 'text' ? item.lines.flatMap((line) => line.spans) : item.type === 'table' ? item.rows.flat(2) : [];
    const links = spans.some((span) => 'link' in span && span.link);
    return [
      [item.look.color, ground],
      ...(links ? [[link, ground] as [string, string]] : []),
      ...(item.type === 'table' ? [[item.look.color, HEAD] as [string, string]] : []),
    ];
  });
}

test('every text of every deck stands out from its slide in grey', async () => {
  const decks: Deck[] = [...(await goldenLessons()), ...(await sampleLessons())].map(deckOf);
  const theme = partsOf(await writeSlides(decks[0]!))['ppt/theme/theme1.xml']!;
  const link = /<a:hlink><a:srgbClr val="(\w{6})"/.exec(theme)![1]!;
  const pairs = decks.flatMap((deck) => [
    ...fitDeck(deck).flatMap(({ laid }) => pairsOf(laid, link)),
    ...pairsOf(layFoot(deck), link),
  ]);
  expect(new Set(pairs.map(String)).size).toBeGreaterThan(10);
  expect(tooNear(pairs)).toEqual([]);
});

test('every colour of text in a Word file stands out from every fill in it, in grey', async () => {
  for (const paper of [goldenPlan, goldenSheet]) {
    const { parts } = readDocx(await write(paper));
    const xml = Object.entries(parts)
      .filter(([name]) => /^word\/\w+\.xml$/.test(name))
      .map(([, part]) => part)
      .join('');
    const inks = [...xml.matchAll(/<w:rPr>.*?<\/w:rPr>/gs)].flatMap(([look]) =>
      [...look.matchAll(/<w:color w:val="(\w{6})"/g)].map(([, color]) => color!),
    );
    const fills = [...xml.matchAll(/w:fill="(\w{6})"/g)].map(([, color]) => color!);
    expect(fills.length).toBeGreaterThan(3);
    expect(
      tooNear(['000000', ...inks].flatMap((ink) => ['FFFFFF', ...fills].map((fill) => [ink, fill] as const))),
    ).toEqual([]);
  }
});
