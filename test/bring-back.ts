/** For the tests: a file as it comes in, read again by the reader of lessons. */
import { expect } from 'vitest';
import { lessonBlocks, questionBlocks } from '../src/blocks/registry.ts';
import type { Problem } from '../src/curriculum/problem.ts';
import type { Flow } from '../src/curriculum/tree.ts';
import { filesOf } from '../src/importing/lesson-files.ts';
import { readDraft } from '../src/importing/read-draft.ts';
import type { Question } from '../src/questions/kinds.ts';
import { normalForm } from '../src/reading/normal-form.ts';
import { readMdx } from '../src/reading/read-lesson.ts';
import { splitMatter } from '../src/reading/split-matter.ts';
import { toQuestions } from '../src/reading/to-questions.ts';

export interface Back {
  questions: Question[];
  body: Flow[];
  left: string[];
  /** What the reader says of both texts, but that something is missing. */
  problems: Problem[];
  files: Map<string, string | Uint8Array>;
  /** cau-hoi.mdx and bai.mdx as they are written. */
  asked: string;
  text: string;
}

const bytesOf = (file: Uint8Array | string): Uint8Array =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file;

export function bringBack(
  file: Uint8Array | string,
  drawingOf: (data: string) => string | undefined = () => undefined,
): Back {
  const draft = readDraft(bytesOf(file), drawingOf);
  const about = { id: 'moi', name: draft.title ?? 'Bài', grades: '4-5', date: '2026-11-28', from: 'tep' };
  const { files, left } = filesOf(draft, about);
  const asked = String(files.get('lop-4-5/cau-hoi.mdx') ?? '');
  const text = String(files.get('lop-4-5/bai.mdx'));
  const { body } = splitMatter(text, '');
  expect(normalForm(asked, questionBlocks), asked).toBe(asked);
  expect(normalForm(body, lessonBlocks), body).toBe(body.replace(/^\n+/, ''));
  const [first, second] = [readMdx(asked, 'cau-hoi.mdx', questionBlocks), readMdx(text, 'bai.mdx', lessonBlocks)];
  const { questions, problems } = toQuestions(first.tree, 'cau-hoi.mdx', [4, 5]);
  const isMissing = ({ rule, what }: Problem) => rule === 'thuoc-tinh' && what.includes(' thiếu “');
  return {
    questions,
    body: second.tree,
    left,
    problems: [...first.problems, ...second.problems, ...problems].filter((problem) => !isMissing(problem)),
    files,
    asked,
    text,
  };
}
