import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GOLDEN, scratch } from './folders.ts';

/** It builds its site on a day past its warning. */
export const NEIGHBOUR_DAY: readonly string[] = ['--date', '2027-01-15'];

let made: Promise<string> | undefined;
/**
 * The golden content as the office next door keeps it: its own name, address and base path, one other word in the
 * story, a link of an author within the site, a warning that was put right and ends, and a lesson and a
 * warning that were withdrawn.
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
  await withdrawn(content, edit);
  await edit('alerts/mau.yaml', /until: 2099-12-31/, 'until: 2026-12-31');
  await edit(
    'alerts/mau.yaml',
    /$/,
    'corrected:\n  - { date: 2026-11-28, changed: Thêm một việc }\n  - { date: 2026-12-01, changed: Sửa số điện thoại }\n',
  );
  return content;
}

/** What is withdrawn there, and since when and why, in both files. */
export const WITHDRAWN = {
  id: 'da-rut',
  lesson: 'Bài có số đã đổi chủ',
  alert: 'Tin mà nguồn đã sửa lại',
  date: '2026-12-20',
  why: 'Số điện thoại trong bài đã đổi chủ.',
};

/** A copy of the lesson and of the warning, under names of their own. */
async function withdrawn(content: string, edit: (file: string, from: RegExp, to: string) => Promise<void>) {
  const { id, lesson, alert, date, why } = WITHDRAWN;
  const said = `withdrawn:\n  date: ${date}\n  why: ${why}\n`;
  await cp(path.join(content, 'lessons/mau'), path.join(content, 'lessons', id), { recursive: true });
  await cp(path.join(content, 'alerts/mau.yaml'), path.join(content, 'alerts', `${id}.yaml`));
  await edit(`lessons/${id}/lop-4-5/bai.mdx`, /^title: .*$/m, `title: ${lesson}`);
  await edit(`lessons/${id}/lop-4-5/cau-hoi.mdx`, /id="mau-/g, 'id="rut-');
  await edit(`lessons/${id}/lesson.yaml`, /^title: .*([^]*)$/m, `title: ${lesson}$1${said}`);
  await edit(`alerts/${id}.yaml`, /^title: .*([^]*)$/m, `title: ${alert}$1${said}`);
  // What the sample lesson is excused from, its copy is too.
  await edit('debts.yaml', /( {2}- lesson: )mau([^]*)$/, `$1mau$2$1${id}$2`);
}
