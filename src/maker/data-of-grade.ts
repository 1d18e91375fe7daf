import type { Curriculum } from '../curriculum/curriculum.ts';
import { cut } from '../curriculum/cut.ts';
import type { Grade } from '../curriculum/grade.ts';
import { isTaught } from '../curriculum/lesson.ts';
import type { Picture } from '../document/paper.ts';
import type { Draw } from '../pictures/draw-svg.ts';
import { keepForExchange } from './keep-for-exchange.ts';
import { keepForTests } from './keep-for-tests.ts';
import type { DrawnPicture } from './stand-ins/draw-svg.ts';

/** The script that brings what a grade's tests are made from. */
export function dataOfGrade(curriculum: Curriculum, grade: Grade, draw: Draw): string {
  const kept = keepForTests(curriculum, grade);
  const lessons = kept.lessons.map((lesson) => ({ ...lesson, pictures: drawAll(lesson.pictures, draw) }));
  return `khienRaDe('lop-${grade}',${JSON.stringify({ ...kept, lessons })})`;
}

/** And the one that brings what its files for other programs are made from. */
export function lessonsOfGrade(curriculum: Curriculum, grade: Grade, draw: Draw): string {
  const own = curriculum.lessons.filter(isTaught).flatMap((lesson) => cut(curriculum, lesson, grade) ?? []);
  const kept = own.map(keepForExchange).map((lesson) => ({ ...lesson, pictures: drawAll(lesson.pictures, draw) }));
  return `khienRaDe('bai-lop-${grade}',${JSON.stringify(kept)})`;
}

const drawAll = (pictures: Record<string, Picture>, draw: Draw): Record<string, DrawnPicture> =>
  Object.fromEntries(Object.entries(pictures).map(([name, picture]) => [name, withDrawing(picture, draw)]));

/** In a browser nothing draws letters as our typeface has them: a drawing brings what Word needs of it. */
function withDrawing(picture: DrawnPicture, draw: Draw): DrawnPicture {
  if (picture.format !== 'svg') return picture;
  const { svg, png } = draw(picture);
  return { ...picture, drawn: { svg: Buffer.from(svg).toString('base64'), png: Buffer.from(png).toString('base64') } };
}
