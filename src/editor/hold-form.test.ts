import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Document } from '../reading/document.ts';
import { DOCUMENTS } from './documents.ts';
import { tidyFile } from './form-file.ts';
import { holdForm } from './hold-form.ts';

const bad = readFileSync(path.join(import.meta.dirname, 'hold-form.bad.mdx'), 'utf8');
const places = async (source: string, file = 'content/lessons/mau/lop-4-5/bai.mdx') => {
  const problems = await holdForm.check({ documents: [{ file, source } as Document], curriculum: {} as never });
  return problems.map(({ line }) => line);
};

test('a text that is not in its normal form is told at its first line that is not', async () => {
  expect(await places(bad)).toEqual([5]);
  expect(await places(tidyFile(bad, DOCUMENTS['van-ban'])!)).toEqual([]);
});

test('what has no normal form is left alone: YAML, a text that does not parse, a list of words', async () => {
  expect(await places('title:   a\n', 'content/alerts/mau.yaml')).toEqual([]);
  expect(await places(bad.replace('</Story>', ''))).toEqual([]);
  expect(await places('a:   b\n', 'content/words/children.yaml')).toEqual([]);
});
