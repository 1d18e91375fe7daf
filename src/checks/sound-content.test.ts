import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonBlocks, type Vocabulary } from '../blocks/registry.ts';
import { cutAll } from '../curriculum/cut.ts';
import { makePapers } from '../targets/papers.ts';
import { deckOf } from '../../test/deck-of.ts';
import { attributes } from '../../test/made/any-lesson.ts';
import { cases } from '../../test/laws.ts';
import { bad, checkWith, TEXT } from './testing.ts';

/** Anything an author may write in anything else, in its place or out of it. */
const piece = (depth: number): fc.Arbitrary<string> => {
  const words = fc.constantFrom(
    'Bà kể *thật chậm*.',
    '### Bà kể',
    '| Bà | Cháu |\n| - | - |\n| kể | nghe |',
    'Bà <Sign why="Bà lo">lo</Sign>.',
    'Gọi <Contact id="tong-dai-111" />.',
  );
  if (depth === 0) return words;
  const inside = fc.array(piece(depth - 1), { minLength: 1, maxLength: 2 }).map((pieces) => pieces.join('\n\n'));
  const behind = (first: string, others: string) => inside.map((text) => first + text.replaceAll('\n', `\n${others}`));
  const blocks = Object.values<Vocabulary[string]>(lessonBlocks).flatMap((block) => {
    if (block.kind === 'leaf') return attributes(block).map((props) => `<${block.name}${props} />`);
    return block.kind === 'flow'
      ? fc
          .tuple(attributes(block), inside)
          .map(([props, text]) => `<${block.name}${props}>\n\n${text}\n\n</${block.name}>`)
      : [];
  });
  return fc.oneof(words, behind('- ', '  '), behind('1. ', '   '), behind('> ', '> '), ...blocks);
};

test('content without Problems makes every paper and every slide', async () => {
  const golden = await bad('../../test/golden/content/' + TEXT);
  let sound = 0;
  const law = async (text: string, isLast: boolean) => {
    const end = isLast ? golden.length : golden.lastIndexOf('</Activity>');
    const { curriculum } = await checkWith({ [TEXT]: `${golden.slice(0, end)}\n\n${text}\n\n${golden.slice(end)}` });
    if (!curriculum) return;
    sound++;
    for (const lesson of cutAll(curriculum)) {
      expect(makePapers(lesson).length).toBeGreaterThan(5);
      expect(deckOf(lesson).slides.length).toBeGreaterThan(5);
    }
  };
  const { numRuns, ...how } = cases(25);
  await fc.assert(fc.asyncProperty(fc.oneof(piece(1), piece(2), piece(3)), fc.boolean(), law), { numRuns, ...how });
  expect(sound).toBeGreaterThan(numRuns / 6);
});
