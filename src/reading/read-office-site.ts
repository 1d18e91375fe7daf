import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Office } from '../curriculum/office.ts';
import { plain } from './read-text.ts';

/** The site's address and base path, for astro.config.mjs: Astro wants them before it loads any content. */
export function readOfficeSite(content: string): Office['site'] {
  const written = parse(plain(readFileSync(path.join(content, 'office.yaml'), 'utf8'))) as { site?: unknown } | null;
  return Office.shape.site.parse(written?.site);
}
