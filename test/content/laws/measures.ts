/** What must hold of the sizes of a lesson's papers: how many pages, how full, how heavy. */
import { expect } from 'vitest';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { findBlocks } from '../../../src/curriculum/tree.ts';
import { wordsOf, type Paper } from '../../../src/document/paper.ts';
import { loadFonts } from '../../../src/print/fonts.ts';
import { findParted, measureFill, measurePages } from '../../../src/print/print.ts';
import { makePapers } from '../../../src/targets/papers.ts';
import { makeCertificate } from '../../../src/teaching/certificate.ts';
import { makeFamilySheet } from '../../../src/teaching/family-sheet.ts';
import { homeFacts, stepsOf } from '../../../src/teaching/home-facts.ts';
import { makePlan } from '../../../src/teaching/plan.ts';
import { makePoster } from '../../../src/teaching/poster.ts';
import { makeScript } from '../../../src/teaching/script.ts';
import { makeWorksheet } from '../../../src/teaching/worksheet.ts';
import type { Laws } from './law.ts';

const pagesOf = (paper: Paper): number => measurePages(paper, loadFonts());

/** The golden lesson holds every block once, more than any class is handed. */
const EVERY_BLOCK = 'mau';

export const measureLaws: Laws<GradeLesson> = {
  'the family sheet, the poster and the certificates take one page': (lesson) => {
    for (const make of [makeFamilySheet, makePoster, makeCertificate]) expect(pagesOf(make(lesson)), make.name).toBe(1);
  },

  'the poster shows the lesson’s steps and signs': (lesson) => {
    const { body } = makePoster(lesson);
    expect(stepsOf(lesson).length).toBeGreaterThan(1);
    const words = wordsOf(body).join(' ');
    for (const text of [...stepsOf(lesson).map(({ name }) => name), ...homeFacts(lesson).signs])
      expect(words).toContain(text.split(/\s+/).join(' '));
    expect(homeFacts(lesson).signs.length).toBeGreaterThan(1);
    if (lesson.band === 'tieu-hoc' && lesson.slug !== EVERY_BLOCK) expect(body[1]?.type, 'its picture').toBe('figure');
  },

  'no page of any paper of a pack is more than half empty, the last too; a test’s blank back is a version’s own': (
    lesson,
  ) => {
    for (const paper of makePapers(lesson)) {
      const fill = measureFill(paper, loadFonts()).filter((part) => paper.kind !== 'test' || part > 0);
      if (lesson.slug !== EVERY_BLOCK) expect(Math.min(...fill), paper.title).toBeGreaterThanOrEqual(1 / 2);
      else expect(Math.min(1, ...fill.slice(0, -1)), paper.title).toBeGreaterThan(1 / 2);
    }
  },

  'what belongs together and takes less than a third of a page is whole, and no box leaves its title behind': (
    lesson,
  ) => {
    if (lesson.slug === EVERY_BLOCK) return;
    for (const paper of makePapers(lesson))
      for (const { node, parts } of findParted(paper, loadFonts())) {
        if (node.type === 'table' && node.frame !== 'grid') continue;
        const size = parts.reduce((sum, part) => sum + part, 0);
        const words = `${paper.title}: ${wordsOf([node]).slice(0, 8).join(' ')}`;
        expect(size, words).toBeGreaterThan(node.type === 'message' ? 0.45 : 0.3);
        if (node.type === 'box') expect(Math.min(...parts), words).toBeGreaterThan(0.08);
      }
  },

  'no worksheet takes more than two sheets; the gate mot-to lists those that take two': (lesson) => {
    if (lesson.slug !== EVERY_BLOCK) expect(pagesOf(makeWorksheet(lesson))).toBeLessThanOrEqual(4);
  },
};

/** Of a lesson that fills its period; the golden one shows each block once. */
export const lengthLaws: Laws<GradeLesson> = {
  'a plan is at most six pages, and three where its words to say stand in the script': (lesson) => {
    expect(pagesOf(makePlan(lesson))).toBeGreaterThanOrEqual(findBlocks(lesson.body, 'Say').length ? 3 : 4);
    expect(pagesOf(makePlan(lesson))).toBeLessThanOrEqual(6);
  },

  'the script of a lesson is one sheet': (lesson) => {
    expect(pagesOf(makeScript(lesson))).toBeLessThanOrEqual(2);
  },
};
