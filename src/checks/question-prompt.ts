import { textOf, walk, type At, type Flow } from '../curriculum/tree.ts';
import { kindOf, kinds, type Exercise } from '../questions/kinds.ts';
import { exercisesIn } from './exercises.ts';
import { lessonRule } from './rule.ts';

/** Every tag that holds a part of an answer. */
const MARKS = ['Why', ...Object.values(kinds).flatMap(({ tags }) => Object.keys(tags))];

/** A question asks something (a task's title does), and no words stand beside its options. */
export const questionPrompt = lessonRule('loi-hoi', (content, report) => {
  for (const { exercise: question, document } of exercisesIn(content)) {
    const bodies = kindOf(question).prose(question);
    const mixed = [...question.prompt, ...bodies].map(partInside).find((at) => at !== null);
    if (mixed)
      report(
        document,
        mixed,
        `Có chữ nằm lẫn với các phần trả lời của câu “${question.id}”.`,
        'Phần đó sẽ bị coi là lời hỏi, học sinh thấy luôn đáp án.',
        `Để mỗi ${MARKS.map((name) => `<${name}>`).join(', ')} trên một dòng riêng, không thêm chữ nào bên cạnh.`,
      );
    else if (document.kind === 'questions' && !hasWords(question))
      report(
        document,
        question.at,
        `Câu “${question.id}” chưa có lời hỏi.`,
        'Học sinh không biết phải làm gì.',
        'Viết lời hỏi thành một đoạn, trước các lựa chọn.',
      );
  }
});

/** Where a part of the answer stands in what was taken for the prompt. */
function partInside(node: Flow): At | null {
  let at: At | null = null;
  walk([node], (inner) => {
    if (inner.type === 'mark' && MARKS.includes(inner.name)) at ??= inner.at;
  });
  return at;
}

/** A story, message or picture alone asks nothing. */
const hasWords = ({ prompt }: Exercise): boolean =>
  prompt.some((node) => node.type !== 'block' && textOf([node]).trim() !== '');
