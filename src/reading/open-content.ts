import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Composed } from './compose-layers.ts';

/** What makes a content folder a layer over another. */
export const LAYER = 'layer.yaml';

/** A content folder as it is, or, where it is a layer, composed: what that takes is loaded only then. */
export async function openContent(content: string): Promise<Composed> {
  const layered = await access(path.join(content, LAYER)).then(
    () => true,
    () => false,
  );
  if (!layered) return { folder: content, nameOf: (file) => file, overrides: [], problems: [], notes: [] };
  const { composeLayers } = await import('./compose-layers.ts');
  return composeLayers(content);
}
