import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkAstroTypes } from './astro-types.ts';
import { PROJECT, scratch } from './folders.ts';

/** What a tool of the project says of its source; empty when it has nothing to say. */
function ask(tool: string, ...args: string[]): string {
  const script = path.join(PROJECT, 'node_modules', tool);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: PROJECT, encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`.trim() || `${tool} ended with ${status}`;
}

// One thread takes half of the processor’s time that several do, and other tests have use for the other core.
test('the types of the program are right', () =>
  expect(ask('typescript/bin/tsc', '--noEmit', '--singleThreaded', '-p', PROJECT)).toBe(''));

test('the types of its .astro files are right', () => expect(checkAstroTypes(PROJECT)).toEqual([]));

test('a misspelt prop in an .astro file is told with its file and line', async () => {
  const project = await scratch('astro-types');
  mkdirSync(path.join(project, 'src'));
  for (const file of ['tsconfig.json', 'package.json'])
    writeFileSync(path.join(project, file), readFileSync(path.join(PROJECT, file)));
  spawnSync('ln', ['-s', path.join(PROJECT, 'node_modules'), path.join(project, 'node_modules')]);
  writeFileSync(
    path.join(project, 'src/Part.astro'),
    '---\ninterface Props { title: string }\n---\n<p>{Astro.props.title}</p>\n',
  );
  writeFileSync(
    path.join(project, 'src/Page.astro'),
    '---\nimport Part from \'./Part.astro\';\n---\n<Part titel="a" />\n',
  );
  const faults = checkAstroTypes(project);
  expect(faults).toMatchObject([{ file: 'src/Page.astro', line: 4 }]);
  expect(faults[0]!.message).toMatch(/titel/);
});

/** Which .astro files a source file imports that are not there; the compiler takes any such name for a component. */
const missingIn = (file: string, text: string): string[] =>
  [...text.matchAll(/(?:from|import\()\s*['"](\.[^'"]*\.astro)['"]/g)].flatMap(([, from]) =>
    existsSync(path.resolve(PROJECT, path.dirname(file), from!)) ? [] : [`${file}: ${from}`],
  );

test('every .astro file that is imported is there', () => {
  const files = globSync('src/**/*.{astro,ts,mdx}', { cwd: PROJECT });
  expect(files.flatMap((file) => missingIn(file, readFileSync(path.join(PROJECT, file), 'utf8')))).toEqual([]);
  expect(missingIn('src/questions/faces.ts', "import Gone from './gap/Gone.astro';")).toEqual([
    'src/questions/faces.ts: ./gap/Gone.astro',
  ]);
});

test('the linter has nothing to say', () => expect(ask('oxlint/bin/oxlint', '--type-aware')).toBe(''));

test('every file is formatted', () => expect(ask('oxfmt/bin/oxfmt', '--list-different', '.')).toBe(''));

test('no line of a comment is longer than 120 letters', () => {
  const files = globSync('{src,scripts,test}/**/*.{ts,mjs,css}', {
    cwd: PROJECT,
    // Those of test/large, once it has run.
    exclude: (name) => name.endsWith('node_modules'),
  });
  const long = files.flatMap((file) =>
    readFileSync(path.join(PROJECT, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (line.length > 120 && /^\s*(\/\/|\/?\*)/.test(line) ? [`${file}:${i + 1}`] : [])),
  );
  expect(long).toEqual([]);
});

/** How many inputs a function takes, one at least, by its text from the first bracket on. */
function countInputs(signature: string): number {
  let [depth, count] = [0, 1];
  for (const sign of signature) {
    if ('([{<'.includes(sign)) depth++;
    else if (')]}>'.includes(sign) && --depth === 0) break;
    else if (sign === ',' && depth === 1) count++;
  }
  return count;
}

/** Functions handed to other files that are long, or take much, and do not say first what goes in and comes out. */
const unsaidIn = (file: string, text: string): string[] =>
  [...text.matchAll(/(\*\/\n)?^export (?:async )?function\*? (\w+)([^]*?)\n}/gm)].flatMap(([, said, name, rest]) => {
    const isPlain = rest!.split('\n').length <= 20 && countInputs(rest!.slice(rest!.indexOf('('))) < 4;
    return said || isPlain ? [] : [`${file}: ${name}`];
  });

test('what a function is for is said before it where it takes four inputs or twenty lines', () => {
  const files = globSync('{src,scripts}/**/*.ts', { cwd: PROJECT, exclude: ['**/*.test.ts', '**/node_modules/**'] });
  expect(files.flatMap((file) => unsaidIn(file, readFileSync(path.join(PROJECT, file), 'utf8')))).toEqual([]);
  const four =
    'export function four(a: number, { b, c }: Map<A, B>, d = f(1, 2), ...e: string[]): void {\n  run();\n}\n';
  const long = `export async function long(): Promise<void> {\n${'  run();\n'.repeat(20)}}\n`;
  const plain = 'export function three(a: number, [b, c]: [D, E], d: F): void {\n  run(a, b, c, d);\n}\n';
  expect(unsaidIn('a.ts', `${four}${long}${plain}/** Said. */\n${long}`)).toEqual(['a.ts: four', 'a.ts: long']);
});

test('no test hands a promise to waitForFunction, which takes it for a yes', () => {
  const hasty = globSync('test/**/*.ts', { cwd: PROJECT, exclude: (name) => name.endsWith('node_modules') }).filter(
    (file) => /waitForFunction\(\s*async/.test(readFileSync(path.join(PROJECT, file), 'utf8')),
  );
  expect(hasty).toEqual([]);
});
