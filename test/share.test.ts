import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { lessonPage } from '../src/curriculum/address.ts';
import { sampleLessons } from './lessons.ts';
import { builtSite } from './site.ts';

test('a shared lesson shows its title, a sentence and a picture of 1200 × 630 under the office’s address, the picture at most 60 kB', async () => {
  for (const lesson of await sampleLessons()) {
    const html = await readFile(
      path.join(await builtSite('sample'), lessonPage(lesson.grade, lesson.slug), 'index.html'),
      'utf8',
    );
    const told = (property: string) => new RegExp(`<meta property="og:${property}" content="([^"]*)"`).exec(html)?.[1];
    expect(told('title')).toContain(lesson.title.replaceAll('&', '&amp;'));
    expect(told('description')!.length).toBeGreaterThan(20);
    const picture = new URL(told('image')!);
    expect(picture.origin).toBe(new URL(lesson.office.site.address!).origin);
    expect(picture.pathname).toBe(`/chia-se/lop-${lesson.grade}.png`);
    const data = await readFile(path.join(await builtSite('sample'), picture.pathname));
    expect(imageSize(data)).toMatchObject({ width: 1200, height: 630, type: 'png' });
    expect(data.length).toBeLessThan(60_000);
  }
});
