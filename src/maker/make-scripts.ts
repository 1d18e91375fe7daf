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

/** A script as it is made, before it lies anywhere. */
export interface ScriptText extends Pick<MakerScript, 'name' | 'grade' | 'address'> {
  text: string;
}

/** Writes into `folder`, as a site has it, every script there is. */
export const makeScripts = async (
  project: string,
  curriculum: Curriculum,
  characters: string,
  draw: Draw,
  folder: string,
): Promise<MakerScript[]> => writeScripts(await makeEngines(project, characters), curriculum, draw, folder);

/**
 * Those that know no content: the engine, what marks answer sheets, what counts cards, what makes files for other
 * programs, and the typefaces cut to these characters.
 */
export async function makeEngines(project: string, characters: string): Promise<ScriptText[]> {
  const font = async (face: FaceName) =>
    script(`phong-${face}`, `khienRaDe('phong-${face}',${JSON.stringify(await cutFamily(face, characters))})`);
  return [
    script('bo-may', await bundleEngine(project, 'maker/engine.ts')),
    script('cham-bai', await bundleEngine(project, 'marking/desk.ts')),
    script('mang-di', await bundleEngine(project, 'maker/exchange-engine.ts', await bundlePlayer(project))),
    script('gio-the', await bundleEngine(project, 'voting/counter.ts')),
    ...(await Promise.all([font('serif'), font('sans')])),
  ];
}

/** The engines, and of each grade that has a published lesson what its tests and its files for other programs need. */
export async function writeScripts(
  engines: readonly ScriptText[],
  curriculum: Curriculum,
  draw: Draw,
  folder: string,
): Promise<MakerScript[]> {
  const grades = GRADES.filter((grade) =>
    curriculum.lessons.some(
      ({ status, texts }) => status === 'published' && texts.some((text) => text.grades.includes(grade)),
    ),
  );
  const written: MakerScript[] = [];
  async function write({ text, ...known }: ScriptText) {
    const file = path.join(folder, ...known.address.split('/'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    written.push({ ...known, length: text.length, file });
  }
  // Every grade looks at the questions of every text, and of lessons that are put away each look reads all of it.
  const lessons = curriculum.lessons.map((lesson) => {
    return { ...lesson, texts: lesson.texts.map((text) => ({ ...text, body: [] })) };
  });
  for (const engine of engines) await write(engine);
  for (const grade of grades) {
    await write({ ...script(`lop-${grade}`, dataOfGrade({ ...curriculum, lessons }, grade, draw)), grade });
    await write({ ...script(`bai-lop-${grade}`, lessonsOfGrade(curriculum, grade, draw)), grade });
  }
  return written;
}

function script(name: keyof Shelf, text: string): ScriptText {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { name, address: makerScript(`${name}-${hash}`), text };
}
