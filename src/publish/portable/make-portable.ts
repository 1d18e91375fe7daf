import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeZip, type ZipEntry } from '../../curriculum/write-zip.ts';
import { levelOf } from '../../targets/zip.ts';
import { list } from '../usb/make-usb.ts';
import { SYSTEMS, type SystemName } from './systems.ts';

/** What an officer needs of the project besides content; tests, benches and git stay with those who write code. */
const TAKEN = [
  'docs',
  'public',
  'scripts',
  'src',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];
const LEFT = /(?:^|\/)(?:bench|[^/]*\.test\.ts)$|\.bad\.[^/]+$/;
/** What npm's programs carry for those who write code: maps, types, read-mes. Astro copies its own types as it runs. */
const READ_BY_NOBODY = /(?<!^licen[cs]e)\.(?:map|d\.[cm]?ts|md|markdown)$/i;
const KEPT = /(?:^|\/)(?:astro|@astrojs)\//;

/** A zip dates its files, and nobody asks when: the day Khiên began. */
const DAY = '2026-11-24';

/** The folder's name in the zip: where it is unzipped it is looked for. */
const ROOT = 'khien';

/**
 * Khiên as one zip that needs nothing installed: the project, its libraries for that system, and Node itself, all from
 * npm. `project` is this checkout; the zip is made whole or not at all. The size in bytes.
 */
export async function makePortable(
  project: string,
  system: SystemName,
  to: string,
  content = path.join(project, 'content'),
): Promise<number> {
  const { os: platform, cpu, node, opens } = SYSTEMS[system];
  const work = await mkdtemp(path.join(os.tmpdir(), 'khien-mang-di-'));
  try {
    await takeProject(project, content, opens, work);
    const options = [
      '--omit=dev',
      `--os=${platform}`,
      `--cpu=${cpu}`,
      '--libc=glibc',
      '--ignore-scripts',
      '--no-audit',
    ];
    await promisify(execFile)('npm', ['ci', ...options, '--no-fund', '--loglevel=error'], {
      cwd: work,
      shell: process.platform === 'win32',
    });
    const libraries = path.join(work, 'node_modules');
    await mkdir(path.dirname(path.join(work, node.to)), { recursive: true });
    await rename(path.join(libraries, node.package, node.from), path.join(work, node.to));
    await rm(path.join(libraries, node.package), { recursive: true });
    await leaveOut(libraries);
    await mkdir(path.dirname(path.resolve(to)), { recursive: true });
    await writeFile(`${to}.moi`, writeZip(entriesOf(await list(work, `${ROOT}/`)), DAY));
    await rename(`${to}.moi`, to);
    return (await stat(to)).size;
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(`${to}.moi`, { force: true });
  }
}

/** Copies what goes along; `content` has no layer: the other machine has no base for it to lie on. */
export async function takeProject(
  project: string,
  content: string,
  opens: readonly string[],
  to: string,
): Promise<void> {
  for (const name of [...TAKEN, ...opens])
    await cp(path.join(project, name), path.join(to, name), {
      recursive: true,
      filter: (from) => !LEFT.test(path.relative(project, from).split(path.sep).join('/')),
    });
  await cp(content, path.join(to, 'content'), { recursive: true });
}

/** The files for the zip, read one after the other, so that only what is pressed is kept. */
function* entriesOf(files: readonly (readonly [name: string, file: string])[]): Iterable<ZipEntry> {
  for (const [name, file] of files)
    yield { name, data: readFileSync(file), level: levelOf(name), program: (statSync(file).mode & 0o111) !== 0 };
}

async function leaveOut(libraries: string): Promise<void> {
  for (const [name, file] of await list(libraries, ''))
    if (READ_BY_NOBODY.test(path.basename(file)) && !KEPT.test(name)) await rm(file);
}
