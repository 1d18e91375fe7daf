import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { PlaceOf } from '../../curriculum/place.ts';
import { usbFile } from '../../targets/addresses.ts';
import { makeFolder } from '../make-folder.ts';
import { writeWhole } from '../write-whole.ts';
import { SPARE, type Parcel } from './place.ts';

/** What one double-clicks there. */
export const DOOR = 'Mo-Khien.html';

/**
 * A folder that a school's computers share: the edition for a stick, which needs no server. A shared disk renames no
 * folder over another and knows no links, but one file over another: the door leads to the new edition once it is there
 * whole. Who has the old one open reads on.
 */
export async function toShare({ folder }: Pick<PlaceOf<'share'>, 'folder'>, { release, stamp }: Parcel): Promise<void> {
  const edition = `ban-${stamp}`;
  await makeFolder(folder);
  if (!(await isThere(path.join(folder, edition)))) await unpack(release, folder, edition);
  await writeWhole(path.join(folder, DOOR), door(`${edition}/index.html`));
  const others = (await readdir(folder)).filter((name) => /^ban-[\da-f]+$/.test(name) && name !== edition);
  const aged = await Promise.all(
    others.map(async (name) => ({ name, since: (await stat(path.join(folder, name))).mtimeMs })),
  );
  for (const { name } of aged.sort((a, b) => b.since - a.since).slice(SPARE))
    await rm(path.join(folder, name), { recursive: true, force: true });
}

async function unpack(release: string, folder: string, edition: string): Promise<void> {
  const zip = await readFile(path.join(release, usbFile())).catch(() => null);
  if (!zip) throw new Error('bản này không có bản USB trọn bộ; chạy lại với --usb ca-bo');
  const part = path.join(folder, `.${edition}.part`);
  await rm(part, { recursive: true, force: true });
  for (const [name, data] of Object.entries(unzipSync(zip))) {
    if (name.endsWith('/')) continue;
    const file = path.join(part, ...name.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
  await rename(part, path.join(folder, edition));
}

const isThere = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );

const door = (to: string): string => `<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>Khiên</title>
<meta http-equiv="refresh" content="0; url=${to}">
<p>Đang mở Khiên… Không tự mở thì <a href="${to}">bấm vào đây</a>.</p></html>
`;
