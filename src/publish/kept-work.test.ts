import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { openKept } from './kept-files.ts';
import { keepWork } from './kept-work.ts';

/** Joins what the files that a list names say before any #, on a shelf that lasts from one build to the next. */
async function workshop(files: Record<string, string>) {
  const folder = path.join(await scratch('kept-work'), 'cache');
  const counts = { asked: 0, made: 0, left: null as string | null };
  const taken = (file: string): string => (files[file] ?? '').replace(/ #.*/, '');
  return {
    counts,
    /** Another build: with the same code or not. */
    async build(code = 'a', order = 'nối'): Promise<string> {
      const kept = await openKept(folder);
      const keep = keepWork(kept, () => code);
      const data = await keep(
        'src/publish/make-exchange.ts',
        order,
        'zip',
        (file) => files[file] ?? '',
        async (before) => {
          counts.asked++;
          counts.left = before && Buffer.from(before.left).toString();
          const read = ['list', ...files['list']!.split(' ')].map(
            (file) => [file, files[file] ?? '', taken(file)] as const,
          );
          const made = Buffer.from(read.map(([, , text]) => text).join('|'));
          const isNew = !before || !made.equals(before.data);
          if (isNew) counts.made++;
          return { data: isNew ? made : null, read, left: Buffer.from(`lần ${counts.asked}`) };
        },
      );
      await kept.prune();
      return Buffer.from(data).toString();
    },
  };
}

test('work is done again only when a file that it read has changed, whichever it chose to read', async () => {
  const files: Record<string, string> = { list: 'a b', a: 'một', b: 'hai', c: 'ba' };
  const { build, counts } = await workshop(files);
  expect(await build()).toBe('a b|một|hai');
  files['c'] = 'bốn';
  expect(await build()).toBe('a b|một|hai');
  expect(counts.made).toBe(1);
  files['b'] = 'năm';
  expect(await build()).toBe('a b|một|năm');
  files['list'] = 'a c';
  expect(await build()).toBe('a c|một|bốn');
  expect(counts.made).toBe(3);
  expect(await build()).toBe('a c|một|bốn');
  expect(counts.made).toBe(3);
});

test('another order and other code do it again', async () => {
  const { build, counts } = await workshop({ list: 'a', a: 'một' });
  await build();
  await build('b');
  await build('b', 'nối khác');
  expect(counts.made).toBe(3);
});

test('what work does not take from a file may change', async () => {
  const files: Record<string, string> = { list: 'a', a: 'một # hôm qua' };
  const { build, counts } = await workshop(files);
  await build();
  files['a'] = 'một # hôm nay';
  expect(await build()).toBe('a|một');
  expect(counts).toMatchObject({ asked: 2, made: 1 });
  // Nor is it asked again about what it has seen.
  expect(await build()).toBe('a|một');
  expect(counts.asked).toBe(2);
  files['a'] = 'hai # hôm nay';
  expect(await build()).toBe('a|hai');
});

test('work done again has what it left the last time, if order and code are the same', async () => {
  const files: Record<string, string> = { list: 'a', a: 'một' };
  const { build, counts } = await workshop(files);
  const leftFor = async (...asked: Parameters<typeof build>) => (await build(...asked), counts.left);
  expect(await leftFor()).toBe(null);
  files['a'] = 'hai';
  expect(await leftFor()).toBe('lần 1');
  // In between it was not needed, and is not forgotten.
  await build();
  files['a'] = 'ba';
  expect(await leftFor()).toBe('lần 2');
  expect(await leftFor('b')).toBe(null);
  expect(await leftFor('b', 'nối khác')).toBe(null);
});
