import { readFile } from 'node:fs/promises';

/** A file's text; null when there is no such file. */
export async function readText(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : plain(text);
}

/** Without the mark some Windows editors put first, line ends as \n: places stay what an editor shows. */
export const plain = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
