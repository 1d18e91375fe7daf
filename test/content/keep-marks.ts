import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { hashInputs } from '../../src/publish/hash-inputs.ts';
import { sha256 } from '../../src/publish/sha256.ts';
import { PROJECT } from '../folders.ts';

/** The folder where what passed with this very code is marked; what passed with other code is forgotten. */
export default async function keepMarks(project: TestProject): Promise<void> {
  const all = path.join(PROJECT, '.khien', 'kept-laws');
  const code = await hashOfCode();
  await mkdir(path.join(all, code), { recursive: true });
  for (const old of await readdir(all)) if (old !== code) await rm(path.join(all, old), { recursive: true });
  project.provide('kept', path.join(all, code));
}

/** Of everything but content that decides how content comes out, and of what is asked of it. */
async function hashOfCode(): Promise<string> {
  // The golden lesson is no part of it, nor are the large programs that are installed in test/large.
  const tests = (await readdir(path.join(PROJECT, 'test'))).filter((name) => name !== 'golden' && name !== 'large');
  const places = ['src', 'public', 'astro.config.mjs', 'package-lock.json', ...tests.map((name) => `test/${name}`)];
  return sha256(`${process.version} ${await hashInputs(places.map((place) => path.join(PROJECT, place)))}`);
}
