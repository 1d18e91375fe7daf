import path from 'node:path';
import { expect, test } from 'vitest';
import { grow } from '../../scripts/bench/synthetic.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import { scratch } from '../folders.ts';
import { sampleContent } from '../sample.ts';

test('content grown for the bench is sound: a lesson and its copies', async () => {
  const target = path.join(await scratch('grown'), 'content');
  await grow(await sampleContent(), target, 2);
  const { curriculum, problems } = await checkContent(target);
  expect(problems).toEqual([]);
  expect(curriculum!.lessons.length).toBe(6);
});
