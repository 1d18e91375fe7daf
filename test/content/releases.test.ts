import { expect, test } from 'vitest';
import { DRAW } from '../../src/curriculum/ledger.ts';
import { CONTENT } from '../folders.ts';
import { readOnce } from '../lessons.ts';
import { examine } from './keep.ts';
import { breaches } from './laws/law.ts';
import { ledgerLaws } from './laws/ledger.ts';

const { ledger, forms } = (await readOnce(CONTENT)).curriculum!;

for (const release of ledger)
  examine(`the papers of ${release.file} can be drawn again`, { release, forms }, ledgerLaws, () => ({
    release,
    forms,
  }));

test('a paper with two questions in each other’s place, or of another pool, is told by its code', async () => {
  const cut = ledger.at(-1)!.cuts.find(({ papers }) => Object.keys(papers).length > 1)!;
  const [code, items] = Object.entries(cut.papers)[0]!;
  const turned = { ...cut, papers: { ...cut.papers, [code]: [items[1]!, items[0]!, ...items.slice(2)] } };
  const shorter = { ...cut, pool: cut.pool.filter(({ id }) => id !== items[0]!.id) };
  for (const wrong of [turned, shorter]) {
    const told = await breaches(ledgerLaws, { release: { draw: DRAW, cuts: [wrong] }, forms });
    expect(told).toEqual([expect.stringContaining(code)]);
  }
});
