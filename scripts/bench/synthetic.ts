import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { enoughMinutes } from '../../src/checks/gates/enough-minutes.ts';
import { gates } from '../../src/checks/gates/gates.ts';
import { waits } from '../../src/checks/gates/waits.ts';
import { writeFree } from '../../src/checks/gates/write-debts.ts';

/**
 * Content `times` as large as what there is: every lesson copied under a new slug, with question ids of its own and a
 * word of its own in its title, stories and frames, so that no copy's paper is another's. All are free
 * of the gates that compare texts, as copies are alike, and of those that these words more would trip.
 */
export async function grow(content: string, target: string, times: number): Promise<void> {
  const own = ['lessons', 'releases'].map((name) => path.join(content, name));
  await cp(content, target, { recursive: true, filter: (from) => !own.includes(from) });
  for (const slug of await readdir(path.join(content, 'lessons'))) {
    for (let copy = 0; copy < times; copy++) {
      const to = path.join(target, 'lessons', copy ? `${slug}-${copy}` : slug);
      await cp(path.join(content, 'lessons', slug), to, { recursive: true });
      if (copy) await makeDistinct(to, copy);
    }
  }
  const slugs = await readdir(path.join(target, 'lessons'));
  await writeFile(path.join(target, 'debts.yaml'), writeFree(slugs, 'Bản chép để đo tốc độ', TRIPPED));
}

const TRIPPED = [
  ...gates.filter(({ pooled }) => pooled).map(({ id }) => id),
  ...[waits, enoughMinutes].map(({ id }) => id),
];

async function makeDistinct(folder: string, copy: number): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(mdx|yaml)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replace(/(<Question id=")/g, `$1c${copy}-`)
        .replace(/^(title: )(["']?)/gm, `$1$2Bản ${copy}. `)
        .replace(/(<(?:Story|Callout) [^>]*>\n\n)/g, `$1Bản ${copy}.\n\n`),
    );
  }
}
