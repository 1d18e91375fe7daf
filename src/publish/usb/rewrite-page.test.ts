import { expect, test } from 'vitest';
import { rewritePage, type Edition } from './rewrite-page.ts';

const edition = (more: Partial<Edition> = {}): Edition => ({
  base: '/kho/',
  grade: null,
  papers: true,
  has: (file) => !file.includes('khong-co'),
  ...more,
});
const body = (html: string, more: Partial<Edition> = {}, file = 'lop-5/qua/index.html') => {
  const { html: whole, ...rest } = rewritePage(
    `<!DOCTYPE html><html lang="vi"><head><title>T</title></head><body>${html}</body></html>`,
    file,
    edition(more),
  );
  return { html: /<body>([^]*)<\/body>/.exec(whole)![1], ...rest };
};

test('an address becomes relative and names a file; its anchor stays', () => {
  expect(
    body('<a href="/kho/">a</a><a href="/kho/lop-5/#b">b</a><a href="#c">c</a><img src="/kho/_astro/x.png" alt="">')
      .html,
  ).toBe(
    '<a href="../../index.html">a</a><a href="../index.html#b">b</a><a href="#c">c</a><img src="../../_astro/x.png" alt="">',
  );
});

test('an address on the web stays, one that the edition has not is no link and is told', () => {
  const { html, dead } = body('<a href="https://x.example/">x</a><a href="/kho/khong-co/">y</a>');
  expect(html).toBe('<a href="https://x.example/">x</a><a>y</a>');
  expect(dead).toEqual(['/kho/khong-co/']);
});

test('a module script becomes a classic one that waits for the page', () => {
  expect(body('<script type="module" src="/kho/_astro/x.js"></script>').html).toBe(
    '<script src="../../_astro/x.js" defer=""></script>',
  );
});

test('a script that is sent for later comes along as it is, another grade’s does not', () => {
  const html =
    '<template><script src="/kho/ra-de/bo-may.js"></script><script src="/kho/ra-de/lop-4.js" data-grade="4"></script></template><script type="module" src="/kho/_astro/x.js"></script>';
  const { files, modules, ...rest } = body(html, { grade: 5 }, 'ra-de/index.html');
  expect(rest.html).toContain('<template><script src="bo-may.js"></script></template>');
  expect([...files]).toEqual(['ra-de/bo-may.js', '_astro/x.js']);
  expect([...modules]).toEqual(['_astro/x.js']);
});

test('what the web alone has goes, what only a stick has is shown, another grade goes', () => {
  const html = '<p data-web-only>a</p><p data-usb-only hidden>b</p><p data-grade="4 5">c</p><p data-grade="6">d</p>';
  expect(body(html).html).toBe('<p>b</p><p data-grade="4 5">c</p><p data-grade="6">d</p>');
  expect(body(html, { grade: 5 }).html).toBe('<p>b</p><p data-grade="4 5">c</p>');
});

test('an edition without papers has no link to one, and says where they are', () => {
  const html =
    '<ul><li><a href="/kho/tai-ve/x.pdf">Phiếu</a></li><li>khác</li></ul><p data-without-papers hidden>ở bản từng lớp</p><div data-with-papers>Sách cả năm</div>';
  expect(body(html, { papers: false })).toMatchObject({
    html: '<ul><li>khác</li></ul><p>ở bản từng lớp</p>',
    dead: [],
  });
  expect(body(html).html).toBe(
    '<ul><li><a href="../../tai-ve/x.pdf">Phiếu</a></li><li>khác</li></ul><div data-with-papers="">Sách cả năm</div>',
  );
});

test('search knows only the lessons of the edition, at their own addresses', () => {
  const entries = [
    {
      title: 'A',
      summary: '',
      terms: [],
      forms: [],
      grades: [
        [4, '/kho/lop-4/a/'],
        [5, '/kho/lop-5/a/'],
      ],
    },
    { title: 'B', summary: '', terms: [], forms: [], grades: [[6, '/kho/lop-6/b/']] },
  ];
  const { html } = body(
    `<script type="application/json" id="muc-luc">${JSON.stringify(entries)}</script>`,
    { grade: 5 },
    'tim/index.html',
  );
  expect(JSON.parse(/>([^]*)</.exec(html!)![1]!)).toEqual([{ ...entries[0], grades: [[5, '../lop-5/a/index.html']] }]);
});
