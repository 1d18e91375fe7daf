import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LayerFile } from '../curriculum/layer.ts';
import { OfficeLayer } from '../curriculum/office.ts';
import type { Problem } from '../curriculum/problem.ts';
import { problemAt, START } from './document.ts';
import { MERGED, mergeYaml } from './merge-yaml.ts';
import { alone, LAYER } from './open-content.ts';
import { refuseEntry } from './read-text.ts';
import { readYamlFile } from './read-yaml-file.ts';

/** A content folder without layers, whatever it was made of. */
export interface Composed {
  folder: string;
  /** What a Problem of `folder` is to call its file: the one that somebody wrote. */
  nameOf: (file: string) => string;
  /** What a file of this layer comes to over its base, if it says this. */
  merge: (file: string, text: string) => string;
  /** The files of the base that this layer has otherwise; how the base stands to them today. */
  overrides: Override[];
  problems: Problem[];
  /** Nothing waits for these: what was overridden, and has changed below since. */
  notes: Problem[];
}
export interface Override {
  file: string;
  state: 'same' | 'changed' | 'gone' | 'unknown';
  /** A hash of what the base says today; null when it has no such file. */
  now: string | null;
}

/** What an office has of its own alone: its promises, where it publishes, this very file. */
const OWN = /^(releases\/|publish\.yaml$|layer\.yaml$)/;

/** A layer over its base, which may be a layer too: office over province over the whole country. */
export async function composeLayers(content: string, above: readonly string[] = []): Promise<Composed> {
  const plain = alone(content);
  const name = path.basename(content);
  const file = `${name}/${LAYER}`;
  const { value: layer, problems } = await readYamlFile('layer', path.join(content, LAYER), file, LayerFile);
  if (!layer) return { ...plain, problems };
  const base = path.resolve(content, layer.base);
  if (above.includes(base) || base === content) return { ...plain, problems: [circle(file, layer.base)] };
  if (!(await isFolder(base))) return { ...plain, problems: [noBase(file, layer.base)] };
  const below = await composeLayers(base, [...above, content]);
  if (below.problems.length) return { ...plain, problems: below.problems };

  const [own, lower] = [await filesOf(content, name), await filesOf(below.folder, name)];
  const office = await readYamlFile('office', path.join(content, 'office.yaml'), `${name}/office.yaml`, OfficeLayer);
  const wrong = own.problems.length ? own.problems : office.problems;
  if (wrong.length) return { ...plain, problems: wrong };

  const overrides = overridesOf(layer, own.files, lower.files);
  const files = new Map([...lower.files].filter(([one]) => !OWN.test(one)));
  for (const [one, bytes] of own.files) if (one !== LAYER) files.set(one, mergedWith(lower.files.get(one), one, bytes));
  const folder = await settle(content, name, files);
  const baseName = path.relative(path.dirname(content), base).split(path.sep).join('/');
  return {
    folder,
    merge: (one, text) => String(mergedWith(lower.files.get(one), one, Buffer.from(text))),
    nameOf: (told) => {
      const inside = told.slice(name.length + 1);
      if (own.files.has(inside) || !lower.files.has(inside)) return told;
      const lowerName = below.nameOf(`${path.basename(below.folder)}/${inside}`);
      return path.posix.join(path.posix.dirname(baseName), lowerName);
    },
    overrides,
    ...tellOverrides(overrides, name),
  };
}

/** Bytes of each file by its path from the folder. */
async function filesOf(folder: string, name: string): Promise<{ files: Map<string, Buffer>; problems: Problem[] }> {
  const files = new Map<string, Buffer>();
  const problems: Problem[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const full = path.join(entry.parentPath, entry.name);
    const inside = path.relative(folder, full).split(path.sep).join('/');
    if (/(^|\/)\./.test(inside) || entry.isDirectory()) continue;
    const refused = refuseEntry(entry, `${name}/${inside}`);
    if (refused) problems.push(refused);
    else files.set(inside, await readFile(full));
  }
  return { files, problems };
}

function mergedWith(lower: Buffer | undefined, file: string, own: Buffer): Buffer {
  const lists = MERGED[file];
  const merged = lower && lists && mergeYaml(String(lower), String(own), lists);
  return merged ? Buffer.from(merged) : own;
}

function overridesOf({ taken }: LayerFile, own: Map<string, Buffer>, lower: Map<string, Buffer>): Override[] {
  // What is named and not here any more takes the place of nothing.
  const known = new Map(taken.flatMap(({ file, was }) => (own.has(file) ? [[file, was] as const] : [])));
  const both = [...own.keys()].filter((file) => lower.has(file) && !MERGED[file] && !OWN.test(file));
  return [...new Set([...known.keys(), ...both])].sort().map((file): Override => {
    const bytes = lower.get(file);
    const now = bytes ? shortHash(bytes) : null;
    const was = known.get(file);
    const state = !now ? 'gone' : !was ? 'unknown' : was === now ? 'same' : 'changed';
    return { file, state, now };
  });
}

const shortHash = (bytes: Buffer): string =>
  createHash('sha256').update(String(bytes).replace(/\r\n?/g, '\n')).digest('hex').slice(0, 16);

/**
 * Lays the files down under a name made of all their bytes: nobody writes to it again, so that many may read it at
 * once, while whoever edits the layer goes on.
 */
async function settle(content: string, name: string, files: ReadonlyMap<string, Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for (const [file, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  const shelf = path.join(path.dirname(content), '.khien', 'layers', name);
  const place = path.join(shelf, hash.digest('hex').slice(0, 16));
  if (await isFolder(place)) return path.join(place, name);
  const part = path.join(shelf, `.${randomUUID()}`);
  for (const [file, bytes] of files) {
    const full = path.join(part, name, file);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, bytes);
  }
  // Another process may have laid down the same.
  await rename(part, place).catch(() => rm(part, { recursive: true, force: true }));
  await forget(shelf, place);
  return path.join(place, name);
}

const HOUR = 3_600_000;
/** Removes what nobody can still be reading. */
async function forget(shelf: string, kept: string): Promise<void> {
  for (const name of await readdir(shelf)) {
    const one = path.join(shelf, name);
    if (one !== kept && Date.now() - (await stat(one)).mtimeMs > HOUR) await rm(one, { recursive: true, force: true });
  }
}

const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** What is wrong with overrides, and what is only to be looked at. */
function tellOverrides(overrides: readonly Override[], name: string): { problems: Problem[]; notes: Problem[] } {
  const say = (what: (file: string) => string, why: string, fix: string) => (file: string) =>
    problemAt(`${name}/${file}`, START, 'lop-noi-dung', what(file), why, fix);
  const gone = say(
    (file) => `Tệp “${file}” thay tệp của nền, mà nền không còn tệp ấy.`,
    'Bài hay hình ấy có thể đã bỏ hoặc đổi tên ở nền: bản riêng này không còn thay cho gì.',
    'Xoá tệp này; còn muốn giữ làm của riêng thì chạy npm run layers -- --accept, hay bấm “Giữ bản riêng” ở mục Nền khi soạn bài.',
  );
  const unknown = say(
    (file) => `Nền cũng có tệp “${file}”, mà layer.yaml chưa ghi là thay.`,
    'Tệp này che mất tệp của nền; nền sửa gì thì ở đây không thấy.',
    'Đúng là muốn thay thì chạy npm run layers -- --accept, hay bấm “Giữ bản riêng” ở mục Nền khi soạn bài; không thì đổi tên hay xoá tệp này.',
  );
  const changed = say(
    (file) => `Nền đã sửa tệp “${file}” sau khi tệp này thay nó.`,
    'Điều nền vừa sửa chưa có ở bản riêng.',
    'So hai tệp, chép điều cần chép, rồi chạy npm run layers -- --accept, hay bấm “Giữ bản riêng” khi soạn bài.',
  );
  const of = (state: Override['state'], tell: (file: string) => Problem) =>
    overrides.filter((one) => one.state === state).map(({ file }) => tell(file));
  return { problems: [...of('gone', gone), ...of('unknown', unknown)], notes: of('changed', changed) };
}

const circle = (file: string, base: string): Problem =>
  problemAt(
    file,
    START,
    'lop-noi-dung',
    `Nền “${base}” lại dựa trên chính nội dung này.`,
    'Không biết cái nào là nền.',
    'Sửa base.',
  );
const noBase = (file: string, base: string): Problem =>
  problemAt(
    file,
    START,
    'lop-noi-dung',
    `Không có thư mục nền “${base}”.`,
    'Những gì không có ở đây lấy từ nền.',
    'Sửa base, hoặc chép (git clone) nền về chỗ ấy.',
  );
