import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GOLDEN, scratch } from '../../test/folders.ts';
import { aLessonOfEachBand, sampleLessons } from '../../test/lessons.ts';
import { cutAll, type GradeLesson } from '../curriculum/cut.ts';
import { PaperWords } from '../curriculum/paper-words.ts';
import { wordsOf, type Paper } from '../document/paper.ts';
import { loadFonts } from '../print/fonts.ts';
import { measurePages } from '../print/print.ts';
import { composeLayers } from '../reading/compose-layers.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { makeCertificate } from './certificate.ts';
import { makeCover } from './cover.ts';
import { makeFamilySheet } from './family-sheet.ts';

const said = ({ body }: Paper): string => wordsOf(body).join(' ');

test('an office over a base has its own words on certificate, family sheet and cover, and no other office has them', async () => {
  const [base, above] = [await scratch('base'), await scratch('above')];
  await cp(GOLDEN, base, { recursive: true });
  const ours = await readFile(path.join(base, 'forms/to-giay.yaml'), 'utf8');
  const changes = {
    'Giấy chứng nhận\n': 'Giấy khen của lớp\n',
    'Ông bà, cha mẹ': 'Cả nhà',
    'Mọi tờ': 'Trang nào cũng',
  };
  const theirs = Object.entries(changes).reduce((text, [from, to]) => text.replace(from, to), ours);
  await mkdir(path.join(above, 'forms'));
  await writeFile(path.join(above, 'layer.yaml'), `base: ${path.relative(above, base)}\n`);
  await writeFile(path.join(above, 'forms/to-giay.yaml'), theirs);
  const papers = async (content: string) => {
    const { curriculum, problems } = await readCurriculum(content);
    expect(problems).toEqual([]);
    const [lesson] = cutAll(curriculum!) as [GradeLesson];
    return [makeCertificate(lesson), makeFamilySheet(lesson), makeCover(lesson, [])].map(said).join(' ');
  };
  const [below, own] = [await papers(base), await papers((await composeLayers(above)).folder)];
  for (const [from, to] of Object.entries(changes).map((pair) => pair.map((words) => words.trim()))) {
    expect([below.includes(from!), below.includes(to!)], from).toEqual([true, false]);
    expect([own.includes(from!), own.includes(to!)], to).toEqual([false, true]);
  }
});

test('the most that an office may say leaves two certificates on one page', async () => {
  const lines = ['chữ dài '.repeat(10), 'đã học bài {ten}', 'chữ dài '.repeat(10), 'chữ dài '.repeat(10)];
  const long = {
    title: 'Giấy chứng nhận rất là dài nha',
    lines,
    date: 'ngày '.repeat(8),
    signer: 'Thầy cô '.repeat(4),
  };
  for (const lesson of aLessonOfEachBand(await sampleLessons())) {
    const paperWords = { ...lesson.paperWords, certificate: long };
    expect(() => PaperWords.parse(paperWords)).not.toThrow();
    expect(PaperWords.safeParse({ ...paperWords, certificate: { ...long, lines: [...lines, 'a'] } }).success).toBe(
      false,
    );
    expect(measurePages(makeCertificate({ ...lesson, paperWords }), loadFonts()), lesson.slug).toBe(1);
  }
});
