import { findBlocks, textOf } from '../../curriculum/tree.ts';
import { asksForCoined, coinedIn, type Coined } from '../../measure/coined.ts';
import { tiengOf } from '../../measure/tieng.ts';
import { kindOf, type Question } from '../../questions/kinds.ts';
import { gate } from './gate.ts';

/**
 * No question asks for a word that its lesson coined (“câu này ở chặng nào?”): it would measure who was there, not who
 * is safe. A heuristic, from what titles and aims count and what <Term> explains.
 */
export const coinedWords = gate('hoi-tu-rieng', 'hỏi từ riêng của bài', (written, report, { curriculum }) => {
  const { text, questions, questionFile } = written;
  const terms = findBlocks(text.body, 'Term').map(({ node }) => textOf([node]));
  const titles = findBlocks(text.body, 'Activity', 'Task', 'Steps', 'Callout', 'Story').map(({ node }) =>
    String(node.props.title),
  );
  // What the whole programme calls so is worth knowing.
  const shared = curriculum.words.ladder.flatMap(({ bands }) => bands[written.group.name] ?? []);
  const coined = coinedIn([text.title ?? '', ...titles, ...text.objectives.map((one) => one.text)], terms, shared);
  const own = new Set(terms.map(fold).filter((term) => !shared.map(fold).includes(term)));
  for (const question of questions) {
    const asked = askedFor(question, coined, own);
    if (!asked) continue;
    report(
      questionFile,
      question.at,
      `Câu “${question.id}” hỏi bằng lời riêng của bài: “${asked}”.`,
      'Em an toàn mà hôm ấy nghỉ học thì trả lời sai; em thuộc tên gọi mà chưa biết làm thì trả lời đúng.',
      'Hỏi việc em nhận ra hay việc em làm, bằng lời mà ai không học bài này cũng hiểu.',
    );
  }
});

const fold = (words: string): string => tiengOf(words).join(' ');

function askedFor(question: Question, coined: Coined, own: ReadonlySet<string>): string | null {
  const asked = asksForCoined(textOf(question.prompt), coined);
  return (
    asked ??
    kindOf(question)
      .writes(question)
      .find((answer) => own.has(fold(answer))) ??
    null
  );
}
