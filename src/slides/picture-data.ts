import type { Picture } from '../document/paper.ts';
import type { Draw } from '../pictures/draw-svg.ts';

/** A picture as pptxgenjs takes it. PowerPoint before 2016 shows no SVG, so that is drawn to PNG. */
export function pictureData(picture: Picture, draw: Draw): string {
  if (picture.format !== 'svg') return `image/${picture.format};base64,${picture.data}`;
  return `image/png;base64,${Buffer.from(draw(picture).png).toString('base64')}`;
}
