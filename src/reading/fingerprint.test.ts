import path from 'node:path';
import { expect, test } from 'vitest';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readCurriculum } from './read-curriculum.ts';

test('a text changes with a drawing that it shows, and with no other', async () => {
  const { curriculum, documents } = await readCurriculum(path.resolve('test/golden/content'));
  const { drawings, lessons } = curriculum!;
  const [lesson] = lessons;
  const [text] = lesson!.texts;
  const redrawn = (name: string): Curriculum['drawings'] => ({
    ...drawings,
    [name]: { ...drawings['to-phieu-do']!, data: 'PHN2Zy8+' },
  });
  const of = (all: Curriculum['drawings'], shown = text!) =>
    fingerprintOf(documents, { drawings: all }, lesson!, shown);
  expect(of(redrawn('to-phieu-do'))).not.toBe(of(drawings));
  expect(of(redrawn('mat-troi'))).toBe(of(drawings));
  const plain = { ...text!, questions: [] };
  expect(of(redrawn('to-phieu-do'), plain)).toBe(of({}, plain));
});
