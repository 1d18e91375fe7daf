import fc from 'fast-check';
import { z } from 'zod';
import type { BlockSchema } from '../../src/blocks/define.ts';
import { lessonBlocks } from '../../src/blocks/registry.ts';

/**
 * Random texts of the lessons' vocabulary, as an author would write them for the golden lesson. Only tests use this.
 */

const all: BlockSchema[] = Object.values(lessonBlocks);
/** Marks in the registry's order: one further down stands inside one further up. */
const marks = all.filter(({ kind }) => kind === 'mark');

const WORDS = [
  'Bà',
  'kể',
  'chuyện',
  'Y Minh',
  'ấy',
  'được',
  'người lạ',
  '“Cháu ơi!”',
  '– bà nói',
  'chậm lại…',
  '111',
  '200.000 đồng',
  '1 < 2',
  'a > b',
  'x = "y"',
  '(nhé)',
  '5.',
  '+',
  '50%',
  '#một',
  'a&b',
  'hai &lt; ba',
  '&#123;ngoặc&#125;',
  'sao \\* sao',
  'gạch_dưới',
  '\\[a\\]',
  'a | b',
  'https://khien.example/a',
  'C:',
  "H'Lan",
  '&amp;amp;',
  '!',
  '-',
];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '))
  .filter((text) => /^[\p{L}“\d]/u.test(text) && !/^\d+\./.test(text));
const plain = fc
  .constantFrom('chậm lại', 'người lạ', 'A = B', 'Bà nói “vâng”', '5 phút', 'a, b; c', '<b> & "', "H'Lan", '{a}')
  .map((text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'));

export function attributes({ props }: BlockSchema): fc.Arbitrary<string> {
  const each = Object.entries(props.shape).map(([name, prop]) => {
    const written = valueOf(name, prop as z.ZodType);
    return (prop as z.ZodType).safeParse(undefined).success ? fc.option(written, { nil: '' }) : written;
  });
  return fc.tuple(...each).map((list) => list.join(''));
}

/** Names that must be names of something. */
const GOLDEN: Record<string, fc.Arbitrary<string>> = {
  only: fc.constantFrom('4', '4-5', '1, 3'),
  source: fc.constant('cong-van'),
  src: fc.constant('hinh/la-chan.svg'),
  objectives: fc.constant('dau-hieu'),
  address: fc.constant('qua.example'),
  id: fc.constantFrom('a', 'dau-1'),
  instead: fc.constant('a'),
  myth: fc.constant('none'),
  group: fc.constant('that'),
  picture: fc.constant('cham-lai'),
  days: fc.constantFrom('1', '14'),
  first: fc.constant('tong-dai-111'),
  second: fc.constant('dau-so-156'),
};

function valueOf(name: string, prop: z.ZodType): fc.Arbitrary<string> {
  const bare = prop instanceof z.ZodOptional || prop instanceof z.ZodDefault ? (prop.unwrap() as z.ZodType) : prop;
  if (bare instanceof z.ZodBoolean) return fc.constant(` ${name}`);
  const value =
    bare instanceof z.ZodEnum
      ? fc.constantFrom(...bare.options.map(String))
      : (GOLDEN[name] ?? (bare instanceof z.ZodNumber ? fc.constant('20') : plain));
  return value.map((text) => ` ${name}="${text}"`);
}

/** Words of one line; `rank` is the first mark that may stand here, `around` the block they stand in. */
function line(rank: number, around: string, depth: number): fc.Arbitrary<string> {
  const parts: fc.Arbitrary<string>[] = [words];
  if (depth > 0) {
    parts.push(
      fc.constant('**lần nữa**'),
      fc.constant('*rất **rất** chậm*'),
      fc.constant('*thật chậm*'),
      fc.constant('[trang nguồn](https://khien.example/nguon)'),
    );
    if (rank === 0) parts.push(fc.constant('<Contact id="tong-dai-111" />'));
    for (const [index, mark] of marks.entries()) {
      if (index < rank || !mayStand(mark, around)) continue;
      parts.push(
        fc
          .tuple(attributes(mark), line(index + 1, mark.name, depth - 1))
          .map(([props, inner]) => `<${mark.name}${props}>${inner}</${mark.name}>`),
      );
    }
  }
  return fc
    .tuple(words, fc.array(fc.oneof(...parts), { maxLength: 3 }))
    .map(([first, rest]) => [first, ...rest].join(' '));
}

const mayStand = ({ inside }: BlockSchema, around: string): boolean =>
  !inside || (around === '' ? inside.length === 0 : inside.includes(around));

function flow(around: string, depth: number): fc.Arbitrary<string> {
  const text = line(0, around, 2);
  const simple: fc.Arbitrary<string>[] = [
    text,
    text.map((heading) => `### ${heading}`),
    fc.array(text, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
    fc
      .array(text, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item, index) => `${index + 1}. ${item}`).join('\n')),
    words.map((quote) => `> ${quote}`),
  ];
  if (all.find(({ name }) => name === around)?.wordsOnly) return fc.oneof(...simple);
  const table = fc
    .tuple(words, words)
    .map(([a, b]) => `| ${a.replaceAll('|', '/')} | B |\n| - | - |\n| ${b.replaceAll('|', '/')} | **d** |`);
  const leaves = all
    .filter((block) => block.kind === 'leaf' && mayStand(block, around))
    .map((leaf) => attributes(leaf).map((props) => `<${leaf.name}${props} />`));
  const nested = all
    .filter((block) => depth > 0 && block.kind === 'flow' && mayStand(block, around))
    .map((block) => {
      const within = block.name === 'Grades' ? around : block.name;
      return fc
        .tuple(attributes(block), fc.array(flow(within, depth - 1), { minLength: 1, maxLength: 3 }))
        .map(([props, children]) => `<${block.name}${props}>\n\n${children.join('\n\n')}\n\n</${block.name}>`);
    });
  return fc.oneof(...simple, table, ...leaves, ...nested);
}

export const anyLesson: fc.Arbitrary<string> = fc
  .array(flow('', 2), { minLength: 1, maxLength: 5 })
  .map((blocks) => `${blocks.join('\n\n')}\n`);
