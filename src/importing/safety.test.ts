import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bringBack } from '../../test/bring-back.ts';
import { cases } from '../../test/laws.ts';
import { makeDocx } from '../../test/made/docx.ts';
import { textOf, walk, type Flow, type Node } from '../curriculum/tree.ts';
import { escapeHtml } from '../html/text.ts';
import { cleanWords } from './clean-text.ts';

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Signs that Markdown, MDX and our own tags are written with, at any place of a line. */
const SIGNS = '{ } < > * _ # | ` ~ [ ] ( ) ! \\ & ; : " \' $ + - = . / @'.split(' ');
const WORDS = [
  'chậm',
  'lại',
  '1.',
  '- ',
  '> ',
  '# ',
  '***',
  '---',
  '===',
  '```',
  '<Why>',
  '</Question>',
  '{1+1}',
  '${x}',
  '<!--',
  'import x',
  'export const',
  '&lt;',
  '&#123;',
  '&copy',
  'https://a.vn/x_y',
  'www.a.vn',
  'a@b.vn',
  '[ ] ',
  '[x](y)',
  '![a](b)',
  '\\',
  '  ',
  '|-|-|',
  '~~a~~',
  '“a”',
  '…',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS, ...WORDS), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) => list.join(''))
  .filter((text) => line(cleanWords(text)) !== '');

const wordsOf = (body: readonly Flow[]): string => line(body.map((node) => textOf([node])).join(' '));
const namesIn = (tree: readonly Node[]): string[] => {
  const names: string[] = [];
  walk(tree, (node) => void names.push(node.type === 'text' ? 'text' : 'name' in node ? node.name : node.type));
  return [...new Set(names)].sort();
};

test('any text of a Word file is the same text in the lesson, and no tag, no command, no style', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      const { body, problems } = bringBack(makeDocx([text, 'Đoạn sau.']));
      expect(problems).toEqual([]);
      const said = cleanWords(text).split('\n').map(line).filter(Boolean).join(' ');
      expect(wordsOf(body)).toBe(line(`${said} Đoạn sau.`));
      expect(namesIn(body)).toEqual(['paragraph', 'text']);
    }),
    cases(200),
  ));

test('any text of a question, an option, a reason and an answer is the same text in cau-hoi.mdx', () =>
  fc.assert(
    fc.property(anyText, anyText, anyText, (asked, option, why) => {
      const xml = `<quiz><question type="multichoice"><name><text>a</text></name>
<questiontext format="html"><text>${escapeHtml(`<p>${escapeHtml(asked)}</p>`)}</text></questiontext><single>true</single>
<answer fraction="100" format="html"><text>${escapeHtml(escapeHtml(option))}</text><feedback format="html"><text>${escapeHtml(escapeHtml(why))}</text></feedback></answer>
<answer fraction="0" format="html"><text>khác</text><feedback format="html"><text></text></feedback></answer></question>
<question type="shortanswer"><name><text>b</text></name><questiontext format="html"><text>Từ gì?</text></questiontext>
<answer fraction="100"><text>${escapeHtml(option)}</text></answer></question></quiz>`;
      const { questions, problems, body } = bringBack(xml);
      expect(problems).toEqual([]);
      expect(body.filter((node) => node.type !== 'block')).toEqual([]);
      const [single, short] = questions;
      const said = (text: string) => line(cleanWords(text));
      expect(wordsOf(single!.prompt)).toBe(said(asked));
      expect(
        single!.kind === 'single' &&
          [single!.options[0]!.text, single!.options[0]!.why].map((own) => line(textOf(own))),
      ).toEqual([said(option), said(why)]);
      if (!/\*|\\/.test(option)) expect(short!.kind === 'short-answer' && short!.accepted).toEqual([said(option)]);
    }),
    cases(150),
  ));

test('styles and links of a file are those of the text, whatever stands around them', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyText, fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 5 }),
      (runs) => {
        const html = runs
          .map(([text, bold, italic, link]) => {
            let own = escapeHtml(text);
            if (link) own = `<a href="https://a.vn/?b=1&amp;c=(2)">${own}</a>`;
            if (italic) own = `<em>${own}</em>`;
            return bold ? `<b>${own}</b>` : own;
          })
          .join('');
        const xml = `<quiz><question type="essay"><name><text>a</text></name><questiontext format="html"><text>${escapeHtml(html)}</text></questiontext></question></quiz>`;
        const { questions, problems } = bringBack(xml);
        expect(problems).toEqual([]);
        expect(wordsOf(questions[0]!.prompt)).toBe(line(runs.map(([text]) => cleanWords(text)).join('')));
      },
    ),
    cases(200),
  ));
