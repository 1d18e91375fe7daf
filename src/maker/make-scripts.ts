import { createHash } from 'node:crypto';
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
  text: string;
}

/**
 * Every script there is: the engine, what marks answer sheets, what counts cards, what makes files for other programs,
 * the typefaces cut to these characters, and of each grade that has a published lesson what its tests and those files
 * are made from.
 */
export async function makeScripts(
  project: string,
  curriculum: Curriculum,
  characters: string,
  draw: Draw,
): Promise<MakerScript[]> {
  const grades = GRADES.filter((grade) =>
    curriculum.lessons.some(
      ({ status, texts }) => status === 'published' && texts.some((text) => text.grades.includes(grade)),
    ),
  );
  const font = async (face: FaceName) =>
    script(`phong-${face}`, `khienRaDe('phong-${face}',${JSON.stringify(await cutFamily(face, characters))})`);
  return [
    script('bo-may', await bundleEngine(project, 'maker/engine.ts')),
    script('cham-bai', await bundleEngine(project, 'marking/desk.ts')),
    script('mang-di', await bundleEngine(project, 'maker/exchange-engine.ts', await bundlePlayer(project))),
    script('gio-the', await bundleEngine(project, 'voting/counter.ts')),
    ...(await Promise.all([font('serif'), font('sans')])),
    ...grades.flatMap((grade) => [
      { ...script(`lop-${grade}`, dataOfGrade(curriculum, grade, draw)), grade },
      { ...script(`bai-lop-${grade}`, lessonsOfGrade(curriculum, grade, draw)), grade },
    ]),
  ];
}

function script(name: keyof Shelf, text: string): MakerScript {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { name, address: makerScript(`${name}-${hash}`), text };
}
