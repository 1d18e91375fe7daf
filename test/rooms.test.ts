import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './folders.ts';

/** Curriculum, questions and documents speak of each other: together they are the ground that all else stands on. */
const GROUND = ['curriculum', 'questions', 'document'];

/** Which rooms a room may import, besides the ground: a way down the house, never up. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  curriculum: [],
  questions: [],
  document: [],
  pictures: [],
  blocks: [],
  search: [],
  // What a Paper or a Deck is rendered by knows no lesson and no block.
  print: ['pictures'],
  word: ['pictures'],
  slides: ['pictures'],
  html: [],
  reading: ['blocks', 'pictures'],
  // What teachers wrote elsewhere, on its way to a lesson.
  importing: ['blocks', 'reading'],
  teaching: ['blocks', 'pictures'],
  targets: ['blocks', 'html', 'teaching'],
  // How a text is measured: words and questions in, figures out.
  measure: ['blocks'],
  checks: ['blocks', 'measure', 'pictures', 'print', 'reading', 'slides', 'targets', 'teaching'],
  // What runs in a teacher's browser.
  marking: ['targets', 'teaching'],
  voting: ['marking', 'teaching'],
  maker: ['marking', 'pictures', 'print', 'targets', 'teaching', 'voting', 'word'],
  publish: ['checks', 'maker', 'pictures', 'print', 'reading', 'search', 'slides', 'targets', 'teaching', 'word'],
  // The form editor and what stands beside it: what is wrong, the page, the sheet.
  editor: ['blocks', 'checks', 'publish', 'reading', 'targets'],
  // Whatever has a face on the web: pages and all they are made of, wherever it lies.
  pages: ['blocks', 'maker', 'marking', 'pictures', 'print', 'search', 'slides', 'targets', 'teaching', 'voting'],
  offline: [],
};

/** The lists of what shows a block or a question on the web. */
const FACES = ['blocks/web.ts', 'questions/faces.ts'];

/** The room of a file, by its path below src/. */
function roomOf(file: string): string {
  if (/\.(astro|mdx|css)$/.test(file) || FACES.includes(file)) return 'pages';
  // What any tag is made of, those of questions too; it knows no block.
  if (file === 'blocks/define.ts') return 'document';
  const [first] = file.split('/');
  return ['components', 'layouts', 'pages', 'styles'].includes(first!) ? 'pages' : first!;
}

/** Every import that the table does not allow, of types too: `maker/engine.ts → publish/zip.ts`. */
function trespasses(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) =>
    [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)].flatMap(([, address]) => {
      const target = path.posix.join(path.posix.dirname(file), address!);
      const [from, to] = [roomOf(file), roomOf(target)];
      const allowed = from === to || GROUND.includes(to) || MAY_IMPORT[from]?.includes(to);
      return allowed ? [] : [`${file} → ${target}`];
    }),
  );
}

const sources = new Map(
  globSync('**/*.{ts,astro,mdx}', { cwd: path.join(PROJECT, 'src') })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !/\.test\.ts$|(^|\/)bad\//.test(file))
    .map((file) => [file, readFileSync(path.join(PROJECT, 'src', file), 'utf8')]),
);

test('a room imports only rooms below it', () => {
  expect(sources.size).toBeGreaterThan(400);
  expect(trespasses(sources)).toEqual([]);
});

test('every room stands in the table, and no way in it leads back', () => {
  const rooms = new Set([...sources.keys()].filter((file) => file.includes('/')).map(roomOf));
  expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  const climb = (room: string, from: readonly string[]): void => {
    expect(from, `${[...from, room].join(' → ')}`).not.toContain(room);
    for (const next of MAY_IMPORT[room]!) climb(next, [...from, room]);
  };
  for (const room of Object.keys(MAY_IMPORT)) climb(room, []);
});

/** What the page on the architecture says that each room may import: rooms that may the same share a row. */
function toldOn(page: string): Record<string, string[]> {
  const rows = page.matchAll(/^\| ((?:`[a-z]+`(?:, )?)+) \|.*\| ([a-z, ]+|–) \|$/gm);
  const names = (cell: string): string[] => cell.match(/[a-z]+/g) ?? [];
  return Object.fromEntries([...rows].flatMap(([, rooms, may]) => names(rooms!).map((room) => [room, names(may!)])));
}

test('the page on the architecture has the same table', () => {
  expect(toldOn(readFileSync(path.join(PROJECT, 'docs/kien-truc.md'), 'utf8'))).toEqual(MAY_IMPORT);
  expect(toldOn('| `print`, `word` | Paper → PDF | pictures, html |\n| `search` | tìm | – |')).toEqual({
    print: ['pictures', 'html'],
    word: ['pictures', 'html'],
    search: [],
  });
});

test('a way up is told: code, a type, a late import, a page', () => {
  for (const [file, text] of [
    ['maker/engine.ts', "import { zip } from '../publish/zip.ts';"],
    ['print/print.ts', "import type { GradeLesson } from '../teaching/plan.ts';"],
    ['publish/serve.ts', "const { a } = await import('../components/link.ts');"],
    ['blocks/task/paper.ts', "export { default } from './Task.astro';"],
  ] as const)
    expect(trespasses(new Map([[file, text]])), file).toHaveLength(1);
  expect(trespasses(new Map([['publish/a.ts', "import { zip } from '../targets/zip.ts';"]]))).toEqual([]);
});

/** Files that load each other in a circle, the first twice. Types load nothing; what is imported late comes after. */
function circleIn(files: ReadonlyMap<string, string>): string[] {
  const seen = new Set<string>();
  const follow = (file: string, from: readonly string[]): string[] => {
    if (from.includes(file)) return [...from.slice(from.indexOf(file)), file];
    if (seen.has(file)) return [];
    seen.add(file);
    const loads = (files.get(file) ?? '').matchAll(/^(?:import|export)\b(?! type\b)[^;]*?(?:from )?'(\.[^']+)'/gm);
    for (const [, address] of loads) {
      const circle = follow(path.posix.join(path.posix.dirname(file), address!), [...from, file]);
      if (circle.length) return circle;
    }
    return [];
  };
  for (const file of files.keys()) {
    const circle = follow(file, []);
    if (circle.length) return circle;
  }
  return [];
}

test('no file loads itself by way of others: what holds other nodes is handed the way to write them', () => {
  // A page shows blocks, and a block what a page shows.
  const modules = new Map([...sources].filter(([file]) => file.endsWith('.ts')));
  expect(circleIn(modules)).toEqual([]);
  const twoLoading = (how: string) =>
    new Map([
      ['word/nodes.ts', "import {\n  writeBox,\n} from './box.ts';"],
      ['word/box.ts', `import { a } from 'docx';\n${how}`],
    ]);
  for (const how of ["import { writeNodes } from './nodes.ts';", "export * from './nodes.ts';", "import './nodes.ts';"])
    expect(circleIn(twoLoading(how)), how).toEqual(['word/nodes.ts', 'word/box.ts', 'word/nodes.ts']);
  expect(circleIn(twoLoading("import type { WriteNodes } from './nodes.ts';"))).toEqual([]);
});

test('nothing below scripts/ asks the process: what an office chooses comes as a value', () => {
  const asking = [...sources].filter(([, text]) => /\bprocess\.(env|cwd|chdir|argv)\b/.test(text));
  expect(asking.map(([file]) => file)).toEqual([]);
});
