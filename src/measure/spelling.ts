import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';

let known: Promise<ReadonlySet<string>> | undefined;

/** Every tiếng of Vietnamese, in lower case: some 6,600. */
export const dictionary = (): Promise<ReadonlySet<string>> => (known ??= readDictionary());

async function readDictionary(): Promise<ReadonlySet<string>> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@cspell/dict-vi-vn'));
  const trie = decodeTrie(await promisify(gunzip)(await readFile(path.join(folder, 'vi.trie.gz'))));
  // A form that begins with ~ is a word without its marks, kept for guessing.
  const words = [...trie.words()].filter((word) => !word.startsWith('~'));
  return new Set(words.map((word) => word.normalize('NFC').toLocaleLowerCase('vi')));
}

/**
 * A name, an address, a number or a password: whatever has a capital letter, a digit or a sign inside, three words
 * without marks joined by hyphens, or x's that stand for figures.
 */
const NOT_WORDS = /\p{Lu}|\d|[\p{L}\p{M}][@_/\\.…*][\p{L}\p{M}]|(?:[a-z]+-){2,}[a-z]+|^\P{L}*x+\P{L}*$/u;

/** The words of a text that are none, and where they stand. A single letter may be a name of something. */
export function misspelt(text: string, isWord: (tieng: string) => boolean): { word: string; from: number }[] {
  const found: { word: string; from: number }[] = [];
  for (const { 0: chunk, index } of text.matchAll(/\S+/g)) {
    if (NOT_WORDS.test(chunk)) continue;
    for (const { 0: word, index: inside } of chunk.matchAll(/[\p{L}\p{M}]{2,}/gu))
      if (!isWord(word.normalize('NFC'))) found.push({ word, from: index + inside });
  }
  return found;
}
