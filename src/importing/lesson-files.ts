import { stringify } from 'yaml';
import { lessonBlocks, questionBlocks } from '../blocks/registry.ts';
import { normalForm } from '../reading/normal-form.ts';
import type { Draft } from './draft.ts';
import type { Picture } from './piece.ts';
import { refuse } from './refusal.ts';
import { lessonText, questionsText } from './write-draft.ts';

/** What the lesson is called, for which grades, from which file and on which day. */
type About = { id: string; name: string; grades: string; date: string; from: string };

/**
 * The files of the lesson by their paths in its folder, and what of the draft is in none of them. What the draft does
 * not know stays empty: `check` tells.
 */
export function filesOf(
  draft: Draft,
  { id, name, grades, date, from }: About,
): { files: Map<string, string | Uint8Array>; left: string[] } {
  const pictures = new Map<string, { name: string; bytes: Uint8Array }>();
  const nameOf = ({ data, ending }: Picture): string => {
    const known = pictures.get(data) ?? {
      name: `hinh-${pictures.size + 1}.${ending}`,
      bytes: Buffer.from(data, 'base64'),
    };
    pictures.set(data, known);
    return known.name;
  };
  const idAt = (index: number) => `${id}-${grades.replace('-', '')}-${String(index + 1).padStart(2, '0')}`;
  const left = [
    ...new Set(draft.left.map(({ question, what }) => (question === null ? what : `Câu ${idAt(question)}: ${what}`))),
  ];
  const body = lessonText(draft.body, left, nameOf);
  const asked = questionsText(draft.questions, idAt, nameOf);
  if (normalForm(body, lessonBlocks) === null || normalForm(asked, questionBlocks) === null)
    refuse(
      'Tệp dài quá, có một đoạn dài quá hoặc quá nhiều kí hiệu.',
      'Một bài dài như thế không ai học hết trong một tiết; máy cũng không đọc nổi.',
      'Chia tệp thành từng bài rồi đưa vào từng tệp.',
    );
  const written = grades.includes('-') ? grades : Number(grades);
  const lesson = {
    title: name,
    summary: '',
    grades: written,
    forms: [],
    sources: [],
    revisions: [{ date, changed: `Đưa vào từ tệp ${from}` }],
    reviewer: '',
    status: 'draft',
  };
  const place = `lop-${grades}`;
  const files = new Map<string, string | Uint8Array>([
    ['lesson.yaml', stringify(lesson, { lineWidth: 0 })],
    [
      `${place}/bai.mdx`,
      `---\n${stringify({ grades: written, objectives: [] }, { lineWidth: 0 })}---\n${body && `\n${body}`}`,
    ],
    ...(draft.questions.length ? [[`${place}/cau-hoi.mdx`, asked] as const] : []),
    ...[...pictures.values()].map(({ name: file, bytes }) => [`hinh/${file}`, bytes] as const),
  ]);
  return { files, left };
}
