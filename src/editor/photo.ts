import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { idOf } from '../curriculum/id-of.ts';
import { writeWhole } from '../publish/write-whole.ts';
import { readPageCopy, readPicture } from '../reading/read-picture.ts';
import { foldersOf } from './layers.ts';
import { Refused } from './shelf.ts';

/** In bytes: what the editor's page makes is never heavier. */
const HEAVIEST = { print: 40_000, page: 6000 };

/**
 * Keeps a photograph, made small, beside the texts of a lesson: what is printed, and the lighter copy for the page.
 * What the texts call it. Nothing is written over: another of that name gets the next one, the same keeps its own.
 */
export async function keepPhoto(
  content: string,
  lesson: string,
  wanted: string,
  { print, page }: Record<'print' | 'page', Buffer>,
): Promise<string> {
  const folders = await foldersOf(content);
  const lessons = await Promise.all(folders.map((one) => readdir(path.join(one, 'lessons')).catch((): string[] => [])));
  if (!lessons.flat().includes(lesson)) throw new Refused(`Không có bài “${lesson}”.`);
  const isSmall = print.length <= HEAVIEST.print && page.length <= HEAVIEST.page;
  if (!isSmall || !readPicture('anh.jpg', print) || !readPageCopy(page))
    throw new Refused('Ảnh gửi tới chưa được thu nhỏ: hãy tải lại trang trình soạn bài rồi thả ảnh vào lần nữa.');
  const folder = path.join(content, 'lessons', lesson, 'hinh');
  await mkdir(folder, { recursive: true });
  const stem = idOf(wanted.replace(/\.\w+$/, '')) || 'anh';
  for (let count = 1; ; count++) {
    const name = `${stem}${count > 1 ? `-${count}` : ''}`;
    const file = path.join(folder, `${name}.jpg`);
    const named = folders.map((one) => path.join(one, 'lessons', lesson, 'hinh', `${name}.jpg`));
    const taken = await Promise.all(named.map((one) => readFile(one).catch(() => null)));
    const [there] = taken;
    // One of the base of this name would be hidden.
    if (taken.some((one) => one && !(one === there && one.equals(print)))) continue;
    // The copy first: alone it is told as a stray, while a photograph alone is one too heavy for its page.
    await writeWhole(path.join(folder, `${name}.trang.webp`), page);
    if (!there) await writeWhole(file, print);
    return `hinh/${name}.jpg`;
  }
}
