import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindOf } from '../../src/editor/documents.ts';
import { linesApart, openDesk, openFile, save, writeIn, type Desk } from '../edit-in-browser.ts';
import { CONTENT } from '../folders.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(CONTENT);
});
afterAll(() => desk.close());

const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => kindOf(file));

describe('a word that is written and saved changes its line and no other', () => {
  test.each(files)('%s', async (file) => {
    const before = desk.read(file);
    await openFile(desk, file);
    await writeIn(desk, file, ' thật thế');
    expect(await save(desk)).toBe(200);
    const { gone, come } = linesApart(before, desk.read(file));
    expect([gone.length, come.length], come.join('\n')).toEqual([1, 1]);
  });
});
