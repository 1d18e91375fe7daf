import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { LayerFile } from '../curriculum/layer.ts';
import { takeOverrides } from '../publish/take-overrides.ts';
import { composeLayers, type Override } from '../reading/compose-layers.ts';
import { isLayer, LAYER } from '../reading/open-content.ts';
import { isOne, placeOf, shownName } from './places.ts';

/** A content folder and all that it lies on, the nearest first, as far as each tells where its base is. */
export async function foldersOf(content: string): Promise<string[]> {
  const folders = [content];
  for (let at = content; isLayer(at);) {
    const base = baseIn(at, await readFile(path.join(at, LAYER), 'utf8'));
    if (!base || folders.includes(base)) break;
    folders.push(base);
    at = base;
  }
  return folders;
}

/** The folder that a layer.yaml names; null where it names none that is there. */
export function baseIn(content: string, text: string): string | null {
  try {
    const base = path.resolve(content, LayerFile.parse(parse(text)).base);
    return base !== content && existsSync(base) ? base : null;
  } catch {
    return null;
  }
}

/** Whether a file of the base is opened as if it stood here: one among many, not what each office says of itself. */
export const comesFromBelow = (file: string): boolean => {
  const place = placeOf(shownName(file));
  return place !== null && !isOne(place.id);
};

/** The first of these folders that has a file, with what it says; null when none has. */
export async function findIn(
  folders: readonly string[],
  file: string,
): Promise<{ folder: string; source: string } | null> {
  for (const folder of comesFromBelow(file) ? folders : folders.slice(0, 1)) {
    const source = await readFile(path.join(folder, file), 'utf8').catch(() => null);
    if (source !== null) return { folder, source };
  }
  return null;
}

/** How a file stands to the base: of it alone (`below`), or in its place. */
export interface Over {
  file: string;
  state: 'below' | Override['state'];
  /** What the base says today, where it is to be looked at; null where it has no such file. */
  base: string | null;
  /** As the form names it; null for one that no form opens. */
  form: string | null;
}

/** How the files of a layer stand to its base: one of them, or all that stand in place of others. */
export async function overOf(content: string, overrides: readonly Override[], file: string): Promise<Over[]> {
  const told = overrides.filter((one) => file === LAYER || one.file === file);
  const [own, ...below] = await foldersOf(content);
  const isBelow = comesFromBelow(file) && !existsSync(path.join(own!, file)) && (await findIn(below, file)) !== null;
  return Promise.all(
    [...told, ...(isBelow ? [{ file, state: 'below' as const }] : [])].map(async (one): Promise<Over> => {
      const base = one.state === 'changed' && file !== LAYER ? await findIn(below, one.file) : null;
      const form = comesFromBelow(one.file) ? shownName(one.file) : null;
      return { file: one.file, state: one.state, base: base?.source ?? null, form };
    }),
  );
}

/** What an officer decides of an own file: it stands, as the base is today; or the base's stands again. */
export async function decideOver(content: string, file: string, decision: 'keep' | 'drop'): Promise<void> {
  if (decision === 'keep') await takeOverrides(content, [file]);
  else {
    const { overrides } = await composeLayers(content);
    if (!overrides.some((one) => one.file === file)) return;
    // Put away, not removed: somebody wrote it.
    const away = path.join(path.dirname(content), '.khien', 'da-bo', randomUUID().slice(0, 8), file);
    await mkdir(path.dirname(away), { recursive: true });
    await rename(path.join(content, file), away);
    await takeOverrides(content, [file]);
  }
}
