import { toPool, type PoolQuestion } from '../curriculum/ledger.ts';
import { START } from '../reading/document.ts';
import { isWhole, rule } from './rule.ts';

/**
 * A question that a release used stays, retired if need be, with all its options and the same ones right: papers and
 * keys hang on it.
 */
export const publishedIds = rule('ma-da-dang', (content, report) => {
  const { lessons, ledger } = content.curriculum;
  const now = new Map(
    lessons.flatMap(({ texts }) =>
      texts.flatMap(({ questionsFile, questions }) =>
        questions.map((question) => [question.id, { question, pool: toPool(question), file: questionsFile! }]),
      ),
    ),
  );
  const said = new Set<string>();
  for (const { cuts, file, date } of [...ledger].reverse()) {
    for (const { lesson: slug, grade, pool } of cuts) {
      const lesson = lessons.find((one) => one.slug === slug);
      if (
        !content.documents.every((document) => document.slug !== slug || document.whole) ||
        (lesson && !isWhole(content, lesson))
      )
        continue;
      for (const was of pool) {
        const is = now.get(was.id);
        const wrong = is ? changeOf(was, is.pool) : `Câu “${was.id}” đã phát hành ngày ${date} mà không còn nữa.`;
        if (!wrong || said.has(was.id)) continue;
        said.add(was.id);
        const text = lesson?.texts.find(({ grades }) => grades.includes(grade));
        report(
          { file: is?.file ?? text?.questionsFile ?? text?.file ?? lesson?.file ?? file },
          is?.question.at ?? START,
          wrong,
          'Đề đã in dùng câu này; mã trên đề phải in lại được đúng đề ấy, đúng đáp án ấy.',
          'Khôi phục câu hỏi như cũ và thêm retired; ý mới thì viết thành câu mới với mã mới.',
        );
      }
    }
  }
});

function changeOf(was: PoolQuestion, is: PoolQuestion): string | null {
  if (was.kind !== is.kind) return `Câu “${was.id}” đã phát hành với kind="${was.kind}", nay là "${is.kind}".`;
  const lost = was.parts.filter((part) => !is.parts.includes(part));
  if (lost.length) return `Câu “${was.id}” mất ${lost.map((part) => `“${part}”`).join(', ')} đã phát hành.`;
  const turned = was.parts.filter((part) => was.right.includes(part) !== is.right.includes(part));
  return turned.length
    ? `Câu “${was.id}” đổi đúng, sai của ${turned.map((part) => `“${part}”`).join(', ')} sau khi phát hành.`
    : null;
}
