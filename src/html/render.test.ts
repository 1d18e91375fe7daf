import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { cases } from '../../test/laws.ts';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../../test/lessons.ts';
import { anyPaper } from '../../test/made/any-printed-paper.ts';
import { goldenPlan, goldenSheet, STAMP } from '../../test/made/golden-paper.ts';
import { wordsOfHtml } from '../../test/words-of-html.ts';
import { wordsOf, type Paper, type PaperNode } from '../document/paper.ts';
import { makePapers } from '../targets/papers.ts';
import { renderPage } from './page.ts';
import { renderNodes } from './render.ts';

// Looks stand in attributes on purpose: what we hand over brings no style sheet.
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'off' } });
const faults = async (html: string): Promise<string[]> =>
  (await validator.validateString(html)).results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );

/** A page that holds this fragment and no more. */
const alone = (html: string): string =>
  `<!doctype html>\n<html lang="vi">\n<head><title>Thử</title></head>\n<body>${html}</body>\n</html>`;

test('a Paper’s words all stand in its HTML, in their order and no others, whatever the nodes', () =>
  fc.assert(
    fc.property(anyPaper, ({ body }) => {
      expect(wordsOfHtml(alone(renderNodes(body)))).toEqual(wordsOf(body));
    }),
    cases(),
  ));

test('any Paper is well-formed HTML', () =>
  fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      expect(await faults(renderPage(paper))).toEqual([]);
    }),
    cases(30),
  ));

test('every paper of every lesson keeps its words, its stamps and its codes', async () => {
  for (const lesson of [...(await goldenLessons()), ...aLessonOfEachBand(await sampleLessons())]) {
    for (const paper of makePapers(lesson)) {
      const html = renderPage(paper);
      const wanted = [...wordsOf(paper.body), ...wordsOf([{ type: 'paragraph', spans: [{ text: paper.footer }] }])];
      expect(wordsOfHtml(html).slice(0, wanted.length), `${lesson.slug} ${lesson.grade} ${paper.kind}`).toEqual(wanted);
      if (paper.edition?.address) expect(html).toContain(`href="${paper.edition.address}"`);
    }
  }
});

test('a cell that names its row is its heading', () => {
  const cell = (text: string): PaperNode[] => [{ type: 'paragraph', spans: [{ text }] }];
  const table = (...rows: string[][]): PaperNode => ({
    type: 'table',
    columns: [1, 1, 1],
    frame: 'grid',
    head: ['Vòng', 'Có ai', 'Biết gì'].map(cell),
    rows: rows.map((row) => row.map(cell)),
  });
  const named = renderNodes([table(['Trong', 'Bố mẹ', 'Mật khẩu'], ['Ngoài', 'Mọi người', 'Trò chơi'])]);
  expect(named.match(/<th scope="row"[^>]*>[^<]*(<p[^>]*>)?(Trong|Ngoài)/g)).toHaveLength(2);
  expect(named.match(/<td/g)).toHaveLength(4);
  expect(renderNodes([table(['…', '…', '…'], ['…', '…', '…'])])).not.toContain('scope="row"');
});

test('a message is a frame that begins with its stamp', () => {
  const message: PaperNode = {
    type: 'message',
    channel: 'sms',
    from: 'Số lạ',
    stamp: STAMP,
    bubbles: [{ side: 'them', children: [{ type: 'paragraph', spans: [{ text: 'Trúng thưởng <b>!' }] }] }],
  };
  expect(renderNodes([message])).toMatch(
    new RegExp(
      `^<div class="message sms"[^>]*>\\s*<p><strong>${STAMP}</strong></p>[^]*Trúng thưởng &lt;b&gt;![^]*</div>$`,
    ),
  );
});

const page = (paper: Paper): string => renderPage(paper).replace(/base64,[\w+/=]+/g, 'base64,…');

test('the papers that hold every kind of node are the pages on record', async () => {
  await expect(page(goldenPlan)).toMatchFileSnapshot('expected/ke-hoach.html');
  await expect(page(goldenSheet)).toMatchFileSnapshot('expected/phieu.html');
});
