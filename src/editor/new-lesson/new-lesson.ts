import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes, Root } from 'mdast';
import { stringify } from 'yaml';
import { lessonBlocks, questionBlocks, type Vocabulary } from '../../blocks/registry.ts';
import { periodOf, type Forms } from '../../curriculum/forms.ts';
import { writeRun, type Grade } from '../../curriculum/grade.ts';
import type { LessonFile } from '../../curriculum/lesson.ts';
import { writeTree } from '../../reading/normal-form.ts';
import { parseMdx } from '../../reading/parse-mdx.ts';
import { sourceOf, type SourceAnswers } from '../new-alert.ts';

/** What is asked of who begins a lesson: the rest of the template is to be written over. */
export interface LessonAnswers {
  /** The name of its folder, in its questions' ids too. */
  id: string;
  title: string;
  summary: string;
  grades: Grade[];
  objective: string;
  trick: string;
  signs: string[];
  /** What its source says, in a sentence. */
  fact: string;
  source: SourceAnswers;
  /** The day it is begun. */
  date: string;
  /** The place of help that its family sheet names. */
  contact: string;
}

/**
 * The files of a new lesson by their paths in its folder, a draft: a text with its questions for each of the office's
 * groups of grades among those asked, as long as a period there is.
 */
export function newLesson(told: LessonAnswers, forms: Forms): Map<string, string> {
  const lesson: Omit<LessonFile, 'grades' | 'care' | 'languages' | 'withdrawn'> & { grades: string | number } = {
    title: told.title,
    summary: told.summary,
    grades: written(told.grades),
    forms: [],
    sources: [sourceOf(told.source, told.date)],
    revisions: [{ date: told.date, changed: 'Bản nháp đầu tiên' }],
    reviewer: 'Chưa có người duyệt',
    status: 'draft',
  };
  const texts = forms.groups
    .map((group) => told.grades.filter((grade) => group.grades.includes(grade)))
    .filter(({ length }) => length)
    .flatMap((grades) => textOf(told, grades, periodOf(forms, grades[0]!)));
  return new Map([['lesson.yaml', stringify(lesson, { lineWidth: 0 })], ...texts]);
}

/** Of a period, in minutes; what is left of it goes to practice. */
const MINUTES = { open: 8, form: 10, apply: 5 };

function textOf(told: LessonAnswers, grades: Grade[], period: number): [file: string, text: string][] {
  const name = writeRun(grades);
  const minutes = { ...MINUTES, practice: period - MINUTES.open - MINUTES.form - MINUTES.apply };
  const words = {
    id: `${told.id}-${name.replace('-', '')}`,
    sign: told.signs[0] ?? '',
    signs: told.signs.join('; '),
    trick: told.trick,
    fact: told.fact,
    contact: told.contact,
    ...Object.fromEntries(Object.entries(minutes).map(([part, count]) => [part, String(count)])),
  };
  const matter = {
    grades: written(grades),
    minutes: period,
    objectives: [{ id: 'muc-tieu-1', type: 'kien-thuc', text: told.objective }],
    materials: ['Phiếu học tập'],
  };
  const early = grades.some((grade) => grade <= LAST_PICTURED);
  const fill = (file: string, vocabulary: Vocabulary) => fillIn(readTemplate(file), words, early, vocabulary);
  return [
    [`lop-${name}/bai.mdx`, `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${fill('bai.mdx', lessonBlocks)}`],
    [`lop-${name}/cau-hoi.mdx`, fill('cau-hoi.mdx', questionBlocks)],
  ];
}

/** Up to here there are pupils who cannot read yet: answers have pictures; after, they would be childish. */
const LAST_PICTURED = 3;

/** A grade alone is a number in YAML. */
const written = (grades: readonly Grade[]): string | number => (grades.length === 1 ? grades[0]! : writeRun(grades));

const readTemplate = (file: string): string => readFileSync(path.join(import.meta.dirname, file), 'utf8');

/** The words for each «name» of the template; whatever signs they hold, they stay words. */
function fillIn(template: string, words: Record<string, string>, pictured: boolean, vocabulary: Vocabulary): string {
  const put = (text: string) => text.replace(/«(\w+)»/g, (_, name: string) => words[name]!);
  const fill = (node: Nodes): void => {
    if (node.type === 'text') node.value = put(node.value);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      node.attributes = node.attributes
        .filter((attribute) => pictured || !('name' in attribute && attribute.name === 'picture'))
        .map((attribute) =>
          typeof attribute.value === 'string' ? { ...attribute, value: put(attribute.value) } : attribute,
        ) as typeof node.attributes;
    if ('children' in node) node.children.forEach(fill);
  };
  const root: Root = parseMdx(template, '', 0, Object.keys(vocabulary)).root!;
  fill(root);
  return writeTree(root, vocabulary);
}
