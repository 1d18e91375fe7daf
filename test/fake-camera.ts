import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from './browser.ts';
import type { Picture } from './made/photos/photo.ts';
import { scratch } from './folders.ts';

/** A browser whose camera is allowed, and sees this picture again and again. */
export async function openCamera({ width, height, data }: Picture): Promise<Browser> {
  // Colours are kept for two by two pixels, so the sides are even.
  const [w, h] = [width & ~1, height & ~1];
  const rows = Array.from({ length: h }, (_, y) => data.slice(y * width, y * width + w));
  const colourless = new Uint8Array((w * h) / 2).fill(128);
  const video = path.join(await scratch('camera'), 'seen.y4m');
  await writeFile(video, [`YUV4MPEG2 W${w} H${h} F5:1 Ip A1:1 C420mpeg2\nFRAME\n`, ...rows, colourless]);
  return launch(
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${video}`,
  );
}
