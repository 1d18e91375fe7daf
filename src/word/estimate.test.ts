import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { beforeAll, expect, test } from 'vitest';
import { spanText, type PaperNode, type Paper } from '../document/paper.ts';
import { makeTest } from '../teaching/test-paper.ts';
import { widthOf } from './estimate.ts';
import { startDraft } from './place.ts';
import { sampleLessons } from '../../test/lessons.ts';

let tests: Paper[];
beforeAll(async () => {
  tests = (await sampleLessons()).map(makeTest);
});

const load = (file: string) => create(readFileSync(new URL(import.meta.resolve(`@expo-google-fonts/${file}`)))) as Font;
/** Of the widths of Times New Roman and Arial. */
const FACES = {
  serif: load('tinos/400Regular/Tinos_400Regular.ttf'),
  sans: load('arimo/400Regular/Arimo_400Regular.ttf'),
};

const optionsOf = (nodes: readonly PaperNode[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'choices'
      ? node.items.map(({ spans }) => spanText(spans))
      : node.type === 'keep'
        ? optionsOf(node.children)
        : [],
  );

test('the width of a question’s options is known well enough: they stand in as many columns as in print', () => {
  for (const paper of tests) {
    const { face, size } = paper.style;
    const font = FACES[face];
    for (const option of optionsOf(paper.body)) {
      const real = (font.layout(option.normalize('NFC')).advanceWidth / font.unitsPerEm) * size * 20;
      const estimate = widthOf([{ text: option }], startDraft(paper));
      expect(estimate / real, option).toBeGreaterThan(0.96);
      expect(estimate / real, option).toBeLessThan(1.04);
    }
  }
});
