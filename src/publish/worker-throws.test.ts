import path from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../../test/folders.ts';
import { goldenLessons } from '../../test/lessons.ts';
import { createCanvasPng } from '../../test/made/golden-picture.ts';
import { makeCertificate } from '../teaching/certificate.ts';
import type { Job } from './job.ts';
import { openWorkshop } from './workshop.ts';

/** A photograph with see-through parts whose points do not unpack: pdfkit unpacks them later, in a callback. */
function brokenPng(): string {
  const bytes = Buffer.from(createCanvasPng(), 'base64');
  const [kindOfColour, firstPoint] = [25, 41];
  bytes[kindOfColour] = 6;
  bytes[firstPoint] = 0xff;
  return bytes.toString('base64');
}

test('what a worker throws is heard by whoever asked, in a callback too, and the next file is made', async () => {
  const certificate = makeCertificate((await goldenLessons())[0]!);
  const picture = { format: 'png', data: brokenPng(), width: 64, height: 32 } as const;
  const broken: Job = { format: 'pdf', paper: { ...certificate, body: [{ type: 'figure', picture, alt: 'Hình' }] } };
  const wrong = { format: 'pdf', paper: null } as unknown as Job;
  const workshop = await openWorkshop(await scratch('throws'), path.resolve(import.meta.dirname, '../..'));
  await expect(workshop.make(broken)).rejects.toThrow('incorrect header check');
  await expect(workshop.make(wrong)).rejects.toThrow(TypeError);
  expect(workshop.counts).toEqual({ made: 0, reused: 0 });
  const made = await workshop.make({ format: 'pdf', paper: certificate });
  expect(Buffer.from(made.subarray(0, 5)).toString()).toBe('%PDF-');
  await workshop.close();
});
