import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { makeCard } from '../teaching/alert/card.ts';
import { goldenNotice } from '../../test/alerts.ts';
import { drawCard, layCard, SIDE } from './draw-card.ts';

test('the picture is square, at most 200 kB, and the same bytes each time', async () => {
  const card = makeCard(await goldenNotice());
  const png = drawCard(card);
  expect(imageSize(png)).toMatchObject({ width: SIDE, height: SIDE, type: 'png' });
  expect(png.length).toBeLessThanOrEqual(200_000);
  expect(Buffer.compare(png, drawCard(card))).toBe(0);
});

test('its words are drawn without any font of the system: without letters far fewer pixels are dark', async () => {
  const card = makeCard(await goldenNotice());
  const bare = { ...card, label: '', title: '', signs: card.signs.map(() => ''), act: '', foot: [] };
  expect(drawCard(card).length).toBeGreaterThan(drawCard(bare).length * 3);
});

test('every word stands in it, long words too, and what is too much is told', async () => {
  const card = makeCard(await goldenNotice());
  const { svg, fits } = layCard(card);
  expect(fits).toBe(true);
  const drawn = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words).join(' ');
  for (const words of [card.label, card.title, ...card.signs, card.act, card.foot[0]!]) expect(drawn).toContain(words);
  expect(layCard({ ...card, title: `${card.title} `.repeat(9) }).fits).toBe(false);
});

test('the address of a commune stands beside the day, in smaller letters, and never over it', async () => {
  const card = makeCard(await goldenNotice());
  const day = 'Hiệu lực đến hết ngày 31/12/2026';
  const sizeOf = (place: string) => {
    const { svg } = layCard({ ...card, foot: [day, place] });
    return Number(/font-size="([\d.]+)"[^>]*text-anchor="end">[^<]/.exec(svg)?.[1] ?? 0);
  };
  expect(sizeOf('khien.example')).toBe(30);
  expect(sizeOf('khien.namnung.lamdong.gov.vn')).toBe(25);
  expect(sizeOf(`khien.${'namnung'.repeat(7)}.gov.vn`)).toBe(0);
});
