import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { LayerFile } from '../curriculum/layer.ts';
import { composeLayers } from '../reading/compose-layers.ts';
import { LAYER } from '../reading/open-content.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes into layer.yaml that what stands here in place of these files of the base (all when none is named) is meant
 * to, as the base is today; one that is gone below becomes the layer's own; one that is not here any more is forgotten.
 * Returns the names of the first two.
 */
export async function takeOverrides(content: string, wanted: readonly string[] = []): Promise<string[]> {
  const { overrides, folder } = await composeLayers(content);
  // Over no base that can be read nothing is known of what stands in whose place.
  if (folder === content) return [];
  const isWanted = (file: string) => !wanted.length || wanted.includes(file);
  const moved = overrides.filter(({ file, state }) => state !== 'same' && isWanted(file));
  const place = path.join(content, LAYER);
  const layer = parse(await readFile(place, 'utf8')) as Partial<LayerFile>;
  const before = layer.taken ?? [];
  const here = before.filter(({ file }) => overrides.some((one) => one.file === file));
  if (!moved.length && here.length === before.length) return [];
  const taken = new Map(here.map(({ file, was }) => [file, was]));
  for (const { file, now } of moved)
    if (now) taken.set(file, now);
    else taken.delete(file);
  const lines = [...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, was]) => ({ file, was }));
  await writeWhole(place, stringify({ ...layer, taken: lines }, { lineWidth: 0 }));
  return moved.map(({ file }) => file);
}
