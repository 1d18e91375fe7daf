import { expect, test } from 'vitest';
import { CONTENT } from '../folders.ts';
import { readOnce } from '../lessons.ts';
import { examine } from './keep.ts';
import { breaches } from './laws/law.ts';
import { ledgerLaws } from './laws/ledger.ts';

const { ledger, forms } = (await readOnce(CONTENT)).curriculum!;

for (const { file, cuts } of ledger)
  examine(`the papers of ${file} can be printed again`, { cuts, forms }, ledgerLaws, () => ({ cuts, forms }));

test('a paper with two questions in each other’s place, or of another pool, is told by its code', async () => {
  const cut = ledger.at(-1)!.cuts.find(({ papers }) => Object.keys(papers).length > 1)!;
  const [code, items] = Object.entries(cut.papers)[0]!;
  const turned = { ...cut, papers: { ...cut.papers, [code]: [items[1]!, items[0]!, ...items.slice(2)] } };
  const shorter = { ...cut, pool: cut.pool.filter(({ id }) => id !== items[0]!.id) };
  expect(await breaches(ledgerLaws, { cuts: [cut], forms })).toEqual([]);
  for (const wrong of [turned, shorter])
    expect(await breaches(ledgerLaws, { cuts: [wrong], forms })).toEqual([expect.stringContaining(code)]);
});
