import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makerScript } from '../curriculum/address.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { GRADES, type Grade } from '../curriculum/grade.ts';
import type { FaceName } from '../print/fonts.ts';
import { bundleEngine } from './bundle-engine.ts';
import type { Draw } from '../pictures/draw-svg.ts';
import { cutFamily } from './cut-family.ts';
import { bundlePlayer } from './bundle-player.ts';
import { dataOfGrade, lessonsOfGrade } from './data-of-grade.ts';
import type { Shelf } from './shelf.ts';

/** A script that the page for making tests may send for. */
export interface MakerScript {
  name: keyof Shelf;
  /** The one grade it is for. */
  grade?: Grade;
  /** Named after its bytes: a page and what it sends for are of one release, whatever a browser has kept. */
  address: string;
  /** In characters. */
  length: number;
  /** Where it lies: of many lessons they are too heavy to be held, or handed to workers. */
  file: string;
}

/**
 * Writes into `folder`, as a site has it, every script there is: the engine, what marks answer sheets, what counts
 * cards, what makes files for other programs, the typefaces cut to these characters, and of each grade that has a
 * published lesson what its tests and those files are made from.
 */
export async function makeScripts(
  project: string,
  curriculum: Curriculum,
  characters: string,
  draw: Draw,
  folder: string,
): Promise<MakerScript[]> {
  const grades = GRADES.filter((grade) =>
    curriculum.lessons.some(
      ({ status, texts }) => status === 'published' && texts.some((text) => text.grades.includes(grade)),
    ),
  );
  async function script(name: keyof Shelf, text: string): Promise<MakerScript> {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
    const address = makerScript(`${name}-${hash}`);
    const file = path.join(folder, ...address.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    return { name, address, length: text.length, file };
  }
  const font = async (face: FaceName) =>
    script(`phong-${face}`, `khienRaDe('phong-${face}',${JSON.stringify(await cutFamily(face, characters))})`);
  const scripts = [
    await script('bo-may', await bundleEngine(project, 'maker/engine.ts')),
    await script('cham-bai', await bundleEngine(project, 'marking/desk.ts')),
    await script('mang-di', await bundleEngine(project, 'maker/exchange-engine.ts', await bundlePlayer(project))),
    await script('gio-the', await bundleEngine(project, 'voting/counter.ts')),
    ...(await Promise.all([font('serif'), font('sans')])),
  ];
  for (const grade of grades)
    scripts.push(
      { ...(await script(`lop-${grade}`, dataOfGrade(curriculum, grade, draw))), grade },
      { ...(await script(`bai-lop-${grade}`, lessonsOfGrade(curriculum, grade, draw))), grade },
    );
  return scripts;
}
