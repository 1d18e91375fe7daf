import { createHash } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../publish/write-whole.ts';
import { takeOverrides } from '../publish/take-overrides.ts';
import { isLayer, LAYER } from '../reading/open-content.ts';
import { kindOf } from './documents.ts';
import { keepFile, showFile } from './form-file.ts';
import { baseIn, comesFromBelow, findIn, foldersOf } from './layers.ts';
import { fileName, shownName } from './places.ts';

/** A node of the tree that Keystatic works on: its shapes are those of git. */
interface Entry {
  path: string;
  mode: string;
  type: 'tree' | 'blob';
  sha: string;
}

/** What Keystatic asks to be written. `before` is the hash of what the form was opened on; null for a new file. */
export interface Change {
  path: string;
  text: string;
  before: string | null;
}

/** A change that is not made, in a sentence for whoever wrote it. What they wrote is still in the form. */
export class Refused extends Error {}

const shaOf = (kind: 'blob' | 'tree', text: string): string => {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex');
};

/** The files of a content folder that the editor opens, as it is shown them; over a base, the base's too. */
export async function listShelf(content: string): Promise<Entry[]> {
  const folders = await foldersOf(content);
  const own = await filesIn(content);
  const lower = await Promise.all(folders.slice(1).map(filesIn));
  const files = [...new Set([...own, ...lower.flat().filter(comesFromBelow)])];
  const blobs = await Promise.all(
    files.sort().map(async (file): Promise<Entry> => {
      const text = showFile((await findIn(folders, file))!.source, kindOf(file)!);
      return { path: shownName(file), mode: '100644', type: 'blob', sha: shaOf('blob', text) };
    }),
  );
  return withFolders(blobs);
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true }))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => kindOf(name));

/** The folders of these files too, each before what is in it; another hash once anything in it changes. */
function withFolders(blobs: readonly Entry[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const blob of blobs) {
    const parts = blob.path.split('/');
    parts.slice(0, -1).forEach((_, index) => {
      const folder = parts.slice(0, index + 1).join('/');
      if (entries.has(folder)) return;
      const inside = blobs.filter((other) => other.path.startsWith(`${folder}/`));
      const sha = shaOf('tree', inside.map((other) => `${other.path} ${other.sha}`).join('\n'));
      entries.set(folder, { path: folder, mode: '040000', type: 'tree', sha });
    });
    entries.set(blob.path, blob);
  }
  return [...entries.values()];
}

/** A file as the form is given it; null when there is none of this name and hash. */
export async function takeFromShelf(content: string, shown: string, sha: string): Promise<string | null> {
  const file = fileName(shown);
  const kind = kindOf(file);
  if (!kind || !isPlain(file)) return null;
  const found = await findIn(await foldersOf(content), file);
  const text = found && showFile(found.source, kind);
  return text !== null && shaOf('blob', text) === sha ? text : null;
}

const isPlain = (file: string): boolean => !file.includes('\\') && file.split('/').every((part) => !/^\.*$/.test(part));

/**
 * Makes a change, whole or not at all, and only on the file that the form was opened on. One of the base is written
 * here, in its place.
 */
export async function putOnShelf(content: string, { path: shown, text, before }: Change): Promise<void> {
  const file = fileName(shown);
  const kind = kindOf(file, isLayer(content));
  if (!kind || !isPlain(file)) throw new Refused(`Trình soạn bài không mở “${file}”.`);
  const full = path.join(content, file);
  const found = await findIn(await foldersOf(content), file);
  const now = found && shaOf('blob', showFile(found.source, kind));
  if (now !== before)
    throw new Refused(
      `“${file}” vừa được đổi ở nơi khác (một cửa sổ khác, hay một phần mềm khác), nên chưa ghi đè. Chữ anh chị vừa viết còn nguyên trong ô; hãy chép phần mới ra, tải lại trang rồi dán vào.`,
    );
  await mkdir(path.dirname(full), { recursive: true });
  const kept = keepFile(text, kind, found?.source ?? '');
  if (file === LAYER && !baseIn(content, kept))
    throw new Refused('Không có thư mục nền ấy (tính từ thư mục nội dung này), nên chưa lưu: nền cũ còn nguyên.');
  await writeWhole(full, kept);
  if (found && found.folder !== content) await takeOverrides(content, [file]);
}
