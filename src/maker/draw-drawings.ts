import type { Curriculum } from '../model/curriculum.ts';
import type { Picture } from '../model/paper.ts';
import type { DrawnPicture } from './stand-ins/draw-svg.ts';

const DENSITY = 2; // as pictures/draw-svg.ts has it

/**
 * Makes ready, in a browser, what Word needs of the drawings that answers show. They are plain shapes without letters (a rule
 * holds them to that), so that any browser draws them alike, and they need not be sent drawn.
 */
export async function drawDrawings({ drawings }: Curriculum): Promise<void> {
  await Promise.all(Object.values(drawings).map(async (picture: DrawnPicture) => {
    picture.drawn ??= { svg: picture.data, png: await toPng(picture) };
  }));
}

async function toPng({ data, width, height }: Picture): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${data}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * DENSITY, height: height * DENSITY });
  const brush = canvas.getContext('2d')!;
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1]!;
}
