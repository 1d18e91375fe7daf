import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Composed } from './compose-layers.ts';

/** What makes a content folder a layer over another. */
export const LAYER = 'layer.yaml';
export const isLayer = (content: string): boolean => existsSync(path.join(content, LAYER));

/** A content folder that lies on nothing. */
export const alone = (content: string): Composed => ({
  folder: content,
  nameOf: (file) => file,
  merge: (_file, text) => text,
  overrides: [],
  problems: [],
  notes: [],
});

/** A content folder as it is, or, where it is a layer, composed: what that takes is loaded only then. */
export async function openContent(content: string): Promise<Composed> {
  if (!isLayer(content)) return alone(content);
  const { composeLayers } = await import('./compose-layers.ts');
  return composeLayers(content);
}
