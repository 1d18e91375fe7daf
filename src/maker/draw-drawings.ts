import type { Curriculum } from '../curriculum/curriculum.ts';
import type { Picture } from '../document/paper.ts';
import { toPng, whiteCanvas, type DrawnPicture } from './stand-ins/draw-svg.ts';

/**
 * Makes ready, in a browser, what Word needs of the drawings that answers show. They are plain shapes without letters
 * (a rule holds them to that), so that any browser draws them alike, and they need not be sent drawn.
 */
export async function drawDrawings({ drawings }: Pick<Curriculum, 'drawings'>): Promise<void> {
  await Promise.all(
    Object.values(drawings).map(async (picture: DrawnPicture) => {
      picture.drawn ??= { svg: picture.data, png: await draw(picture) };
    }),
  );
}

async function draw(picture: Picture): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${picture.data}`;
  await image.decode();
  const { canvas, brush } = whiteCanvas(picture);
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return toPng(canvas);
}
