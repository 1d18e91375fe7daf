import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { sha256 } from '../src/publish/sha256.ts';

/**
 * What is seen in bytes: where marks are kept (test/content) once for these bytes and this very code, so that of a
 * whole site only what changed is looked at again; elsewhere each time. What is seen is plain data.
 */
export async function lookOnce<T>(
  what: string,
  bytes: string | Uint8Array,
  look: () => T | Promise<T>,
  folder = marks(),
): Promise<T> {
  if (!folder) return look();
  const file = path.join(folder, `${what}-${sha256(bytes)}`);
  const known = read<T>(file);
  if (known !== undefined) return known;
  const seen = await look();
  write(file, seen);
  return seen;
}

/**
 * As `lookOnce`, of a page: the mark of its release, new in all pages when one changes, is nothing to look at. It may
 * be seen by a browser: styles and scripts are of this very code, or have their hash in the name that the page gives.
 */
export const lookOnceAtPage = <T>(
  what: string,
  html: string,
  look: () => T | Promise<T>,
  folder = marks(),
): Promise<T> => lookOnce(what, unmarked(html), look, folder);
export const unmarked = (html: string): string => html.replace(/<meta name="khien-release"[^>]*>/, '');

/** As `lookOnce`, of what is found out from what it was the last time: that says itself what of it still stands. */
export async function lookSince<T>(
  what: string,
  look: (last: T | undefined) => Promise<T>,
  folder = marks(),
): Promise<T> {
  if (!folder) return look(undefined);
  const file = path.join(folder, what);
  const seen = await look(read<T>(file));
  write(file, seen);
  return seen;
}

const marks = (): string | undefined => inject('kept') as string | undefined;

/** Nothing, too, of a file that a full disk or a kill has cut short. */
function read<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Another worker may look for it at this moment: it is there whole, or not yet. */
function write(file: string, seen: unknown): void {
  const coming = `${file}.${randomUUID()}`;
  writeFileSync(coming, JSON.stringify(seen));
  renameSync(coming, file);
}
