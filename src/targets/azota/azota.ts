import type { GradeLesson } from '../../curriculum/cut.ts';
import { note, paragraph } from '../../document/nodes.ts';
import { letterOf, type Paper, type PaperNode } from '../../document/paper.ts';
import { paperOf } from '../../teaching/styles.ts';
import { paperContext } from '../../teaching/to-paper.ts';
import { carriesOf, carry } from '../exchange/carry.ts';
import { DOCX_TO_READ } from '../exchange/file-types.ts';
import { readFirst } from '../exchange/read-first.ts';
import { FOR_PROGRAMS } from '../exchange/target.ts';
import type { Target } from '../target.ts';
import { AZOTA_WAYS, type AzotaQuestion } from './ask.ts';

/** A grade's questions in the Word form that Azota reads (docs.azota.vn, “Cấu trúc đề thi chuẩn”). */
export const azota = {
  ...FOR_PROGRAMS,
  name: 'Câu hỏi cho Azota',
  file: 'cau-hoi-azota',
  types: [DOCX_TO_READ],
  carries: carriesOf(AZOTA_WAYS),
  make: makeAzota,
} as const satisfies Target;

/**
 * Numbers and letters are written out, for Azota reads words and no lists. What is to be read first comes before the
 * first question, where Azota takes no line for its own.
 */
export function makeAzota(lesson: GradeLesson): Paper {
  const load = carry(AZOTA_WAYS, lesson, paperContext(lesson, 'pupil'));
  const questions = load.carried.flatMap(({ as }) => as);
  const head = [...readFirst(load), 'Xoá các dòng này sau khi đọc; đề bắt đầu từ câu 1.'];
  return paperOf('test', lesson, 'Câu hỏi cho Azota', [
    ...head.map(note),
    ...questions.map(ask),
    paragraph({ text: 'HẾT', bold: true }),
    paragraph({ text: 'BẢNG ĐÁP ÁN', bold: true }),
    ...keyOf(questions),
    paragraph({ text: 'LỜI GIẢI', bold: true }),
    ...questions.flatMap(({ id, solution }, i) => [paragraph({ text: `Câu ${i + 1}. (${id})` }), ...solution]),
  ]);
}

function ask({ asked, options }: AzotaQuestion, index: number): PaperNode {
  const name = { text: `Câu ${index + 1}. `, bold: true };
  const [first, ...rest] = asked;
  const begun =
    first?.type === 'paragraph' ? [{ ...first, spans: [name, ...first.spans] }, ...rest] : [paragraph(name), ...asked];
  return {
    type: 'keep',
    children: [
      ...begun,
      ...options.flatMap(({ spans, picture }, i): PaperNode[] => [
        paragraph({ text: `${letterOf(i)}. ` }, ...spans),
        ...(picture ? [{ type: 'figure' as const, picture, alt: '', small: true as const }] : []),
      ]),
    ],
  };
}

/** Ten answers a line: `1.A 2.C`. */
function keyOf(questions: readonly AzotaQuestion[]): PaperNode[] {
  const answers = questions.flatMap(({ options }, i) => {
    const right = options.findIndex((one) => one.right);
    return right < 0 ? [] : [`${i + 1}.${letterOf(right)}`];
  });
  const lines = Array.from({ length: Math.ceil(answers.length / 10) }, (_, i) => answers.slice(i * 10, i * 10 + 10));
  return lines.map((line) => paragraph({ text: line.join(' ') }));
}
