import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Content `times` as large as what there is: every lesson copied under a new slug, with question ids of its own and a
 * word of its own in its title and stories, so that no copy's paper is another's.
 */
export async function grow(content: string, target: string, times: number): Promise<void> {
  await mkdir(path.join(target, 'lessons'), { recursive: true });
  await cp(path.join(content, 'office.yaml'), path.join(target, 'office.yaml'));
  await cp(path.join(content, 'frameworks'), path.join(target, 'frameworks'), { recursive: true });
  for (const slug of await readdir(path.join(content, 'lessons'))) {
    for (let copy = 0; copy < times; copy++) {
      const to = path.join(target, 'lessons', copy ? `${slug}-${copy}` : slug);
      await cp(path.join(content, 'lessons', slug), to, { recursive: true });
      if (copy) await makeDistinct(to, copy);
    }
  }
}

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
        .replace(/(<(?:Story|Task|Callout|Steps) [^>]*title=")/g, `$1Bản ${copy}. `),
    );
  }
}
