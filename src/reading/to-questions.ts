import type { Grade } from '../curriculum/grade.ts';
import type { Problem } from '../curriculum/problem.ts';
import type { BlockNode, Flow } from '../curriculum/tree.ts';
import { isKind, type Kind, type Question } from '../questions/kinds.ts';
import type { Asking } from '../questions/question.ts';
import { readExercise } from '../questions/read-exercise.ts';
import { problemAt } from './document.ts';

/** The <Question> blocks of a file as data. `grades` are those of the text they belong to. */
export function toQuestions(
  tree: Flow[],
  file: string,
  grades: Grade[],
): { questions: Question[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const questions = tree.flatMap((node): Question[] => {
    if (node.type === 'block' && node.name === 'Question') {
      // An unknown kind has been reported by its attribute.
      const { kind } = node.props;
      return isKind(kind) ? [toQuestion(node, kind, grades)] : [];
    }
    if (node.type === 'block' && node.name === 'Grades') {
      const only = Array.isArray(node.props.only) ? (node.props.only as Grade[]) : [];
      const inner = toQuestions(
        node.children,
        file,
        grades.filter((grade) => only.includes(grade)),
      );
      problems.push(...inner.problems);
      return inner.questions;
    }
    problems.push(
      problemAt(
        file,
        node.at,
        'ngoai-cau-hoi',
        'Có nội dung nằm ngoài <Question>.',
        'Tệp câu hỏi chỉ chứa câu hỏi; phần khác sẽ bị mất.',
        'Chuyển vào trong một <Question>, hoặc sang bai.mdx.',
      ),
    );
    return [];
  });
  return { questions, problems };
}

function toQuestion(node: BlockNode, kind: Kind, grades: Grade[]): Question {
  const { id, objective, level, use, truth, retired } = node.props as Omit<Asking, 'grades'> & { id: string };
  return { ...readExercise(node, kind, id), objective, level, use, truth, retired, grades };
}
