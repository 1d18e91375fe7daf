/** Files for other programs as an office program that is not ours reads them, and by the schema of Office Open XML. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GradeLesson } from '../../src/curriculum/cut.ts';
import { makeAzota } from '../../src/targets/azota/azota.ts';
import { makeKahoot } from '../../src/targets/kahoot/kahoot.ts';
import { makeWayground } from '../../src/targets/wayground/wayground.ts';
import { write } from '../../src/word/write.ts';
import { aLessonOfEachBand, goldenLessons, sampleLessons } from '../lessons.ts';
import { readAzota } from '../read-azota.ts';
import { readKahoot, readWayground } from '../read-sheet.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const why = office ? '' : ' — BỎ QUA: máy chưa có LibreOffice';
if (!office) console.warn(`Tệp cho chương trình khác${why}.`);

// Debian brings it apart from what opens Word files.
const sheets = process.platform !== 'linux' || existsSync('/usr/lib/libreoffice/program/libsclo.so');

let lessons: GradeLesson[];
beforeAll(async () => {
  lessons = [(await goldenLessons())[0]!, ...aLessonOfEachBand(await sampleLessons())];
});

describe.skipIf(!office)(`Tệp cho chương trình khác mở bằng LibreOffice${why}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'khien-mang-di-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What LibreOffice reads in these files, as text. */
  function convert(files: ReadonlyMap<string, Uint8Array>, to: string, extension: string): Map<string, string> {
    for (const [name, data] of files) writeFileSync(path.join(folder, name), data);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
    const names = [...files.keys()];
    execFileSync(
      office!,
      [profile, '--headless', '--convert-to', to, '--outdir', folder, ...names.map((name) => path.join(folder, name))],
      { timeout: 300_000, stdio: 'pipe' },
    );
    const textOf = (name: string) => readFileSync(path.join(folder, name.replace(/\w+$/, extension)), 'utf8');
    return new Map(names.map((name) => [name, textOf(name)]));
  }

  test('Azota’s form is kept in what it reads of a Word file: each question, option, answer and solution', async () => {
    const files = new Map<string, Uint8Array>();
    for (const [i, lesson] of lessons.entries()) files.set(`azota-${i}.docx`, await write(makeAzota(lesson)));
    const read = [...convert(files, 'txt:Text (encoded):UTF8', 'txt').values()];
    for (const [i, text] of read.entries()) {
      const lines = text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .map((line) => line.replace(/\s+/g, ' ').trim());
      const { questions } = readAzota(lines.filter(Boolean));
      expect(questions.length, lessons[i]!.slug).toBeGreaterThan(5);
    }
  });

  test.skipIf(!sheets)('a sheet opens with every question that our reader finds, letter for letter', async () => {
    for (const [make, reader] of [
      [makeKahoot, readKahoot],
      [makeWayground, readWayground],
    ] as const) {
      const files = new Map<string, Uint8Array>();
      for (const [i, lesson] of lessons.entries()) files.set(`${make.name}-${i}.xlsx`, await make(lesson));
      // Commas, quotes, UTF-8, the first sheet.
      const read = [...convert(files, 'csv:Text - txt - csv (StarCalc):44,34,76,1', 'csv').values()];
      for (const [i, data] of [...files.values()].entries()) {
        const { questions } = await reader(data);
        expect(questions.length).toBeGreaterThan(3);
        for (const { question, answers } of questions)
          for (const words of [question, ...answers]) expect(read[i]).toContain(words.replaceAll('"', '""'));
      }
    }
  });
});

test('Word and Excel files keep to the schema of Office Open XML', async () => {
  type Validate = (file: Uint8Array, format: 'docx' | 'xlsx', version: string) => Promise<object[]>;
  const { default: validate } = (await import('./node_modules/@ooxml-tools/validate/dist/npm/index.js' as string)) as {
    default: Validate;
  };
  for (const lesson of lessons) {
    expect(await validate(Uint8Array.from(await write(makeAzota(lesson))), 'docx', 'Office2016')).toEqual([]);
    for (const make of [makeKahoot, makeWayground])
      expect(await validate(Uint8Array.from(await make(lesson)), 'xlsx', 'Office2016'), lesson.slug).toEqual([]);
  }
});
