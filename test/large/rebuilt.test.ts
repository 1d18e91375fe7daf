import { readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hashes } from '../files.ts';
import { NEXT } from '../next.ts';
import { openWorkshop } from '../workshop.ts';

/** What an author may change, and in which file of the golden content. */
const EDITS = {
  'a word of a lesson': ['lessons/mau/lop-4-5/bai.mdx', 'Gạch chân theo cặp.', 'Gạch chân theo nhóm ba.'],
  'a word for one grade alone': ['lessons/mau/lop-4-5/bai.mdx', NEXT.from, NEXT.to],
  'a question': ['lessons/mau/lop-4-5/cau-hoi.mdx', /(<Question [^>]*>\n\n)/, '$1Em nghĩ kĩ nhé. '],
  'the title of a lesson': ['lessons/mau/lesson.yaml', /title: .*/, 'title: Tên khác của bài'],
  'who publishes': ['office.yaml', /name: .*/, 'name: Công an xã Bên Kia'],
  'a warning': ['alerts/mau.yaml', /title: .*/, 'title: Cảnh báo đã đổi tên'],
  'a case of help': ['help.yaml', 'title: Có người cho em quà', 'title: Có người lạ cho em quà'],
} satisfies Record<string, [file: string, from: string | RegExp, to: string]>;

test('whatever is changed, what is kept of the builds before makes the very bytes of a build from nothing', async () => {
  const { content, dist, folder, build } = await openWorkshop({ built: true });
  for (const [i, [name, [file, from, to]]] of Object.entries(EDITS).entries()) {
    const full = path.join(content, file);
    const before = await readFile(full, 'utf8');
    const after = before.replace(from, to);
    expect(after, name).not.toBe(before);
    await writeFile(full, after);
    const anew = path.join(folder, `anew-${i}`, 'dist');
    for (const out of [dist, anew]) {
      const { code, output } = await build({}, out);
      expect(code, `${name}: ${output}`).toBe(0);
    }
    expect(await hashes(await realpath(dist)), name).toEqual(await hashes(await realpath(anew)));
  }
});
