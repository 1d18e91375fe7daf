import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GOLDEN, scratch } from './folders.ts';

/** It builds its site on a day past its warning. */
export const NEIGHBOUR_DAY: readonly string[] = ['--date', '2027-01-15'];

let made: Promise<string> | undefined;
/**
 * The golden content as the office next door keeps it: its own name, address and base path, one other word in the
 * story, a link of an author within the site, and a warning that was put right and ends.
 */
export const neighbourContent = (): Promise<string> => (made ??= makeNeighbour());

async function makeNeighbour(): Promise<string> {
  const content = path.join(await scratch('neighbour'), 'content');
  await cp(GOLDEN, content, { recursive: true });
  const edit = async (file: string, from: RegExp, to: string) => {
    const text = await readFile(path.join(content, file), 'utf8');
    if (!from.test(text)) throw new Error(`${file} of the golden content has no ${from}.`);
    await writeFile(path.join(content, file), text.replace(from, to));
  };
  await edit('office.yaml', /^name: .*$/m, 'name: Phòng của xã bên');
  await edit('office.yaml', /^ {2}address: .*$/m, '  address: https://xa-ben.example');
  await edit('office.yaml', /^ {2}base: .*$/m, '  base: /kho/');
  await edit('lessons/mau/lop-4-5/bai.mdx', /Tờ phiếu của bà/, 'Tờ phiếu của ông');
  await edit('lessons/mau/lop-4-5/bai.mdx', /\]\(https:\/\/khien\.example\/nguon\)/, '](/nguon-va-giay-phep/)');
  await edit('alerts/mau.yaml', /until: 2099-12-31/, 'until: 2026-12-31');
  await edit(
    'alerts/mau.yaml',
    /$/,
    'corrected:\n  - { date: 2026-11-28, changed: Thêm một việc }\n  - { date: 2026-12-01, changed: Sửa số điện thoại }\n',
  );
  return content;
}
