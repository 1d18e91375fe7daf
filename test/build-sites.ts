import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { CONTENT, GOLDEN, runScript, scratch } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The site of the real content, and that of the golden lesson: built once for all tests. */
    site: string;
    goldenSite: string;
  }
}

export default async function buildSites(project: TestProject): Promise<void> {
  const folder = await scratch('site');
  const build = async (content: string, name: string): Promise<string> => {
    const out = path.join(folder, name, 'dist');
    const { code, output } = await runScript('build', ['--content', content, '--out', out]);
    if (code) throw new Error(`${name} did not build:\n${output}`);
    return out;
  };
  project.provide('site', await build(CONTENT, 'real'));
  project.provide('goldenSite', await build(GOLDEN, 'golden'));
}
