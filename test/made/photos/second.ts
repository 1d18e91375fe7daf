/**
 * The second maker, written from photo.ts alone, without sight of the reader or of the first: light is reckoned as
 * light and made grey last, as a phone does it.
 */
import { chanceOf } from './chance.ts';
import type { PhotoMaker } from './photo.ts';
import { shoot } from './second-camera.ts';
import { fillIn } from './second-hand.ts';
import { lightOf } from './second-light.ts';
import { expose } from './second-sensor.ts';

export const secondMaker: PhotoMaker = (sheet, seed, condition) => {
  const chance = chanceOf(seed ^ 0x2c0ffee);
  const page = fillIn(sheet, condition, chance);
  const { frame, density } = sheet;
  const shot = shoot({ width: frame.width / density, height: frame.height / density }, condition, chance);
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const light = lightOf(page, density, middle, shot, condition, chance);
  return expose({ width: shot.width, height: shot.height, data: light }, condition, chance);
};
