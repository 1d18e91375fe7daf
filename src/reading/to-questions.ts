import type { Grade } from '../model/grade.ts';
import type { Problem } from '../model/problem.ts';
import { KINDS, type Kind, type Level, type Option, type Question } from '../model/question.ts';
import { textOf, wholly, type BlockNode, type Flow, type Inline, type MarkNode } from '../model/tree.ts';
import { problemAt } from './document.ts';

/** The <Question> blocks of a file as data. `grades` are those of the text they belong to. */
export function toQuestions(tree: Flow[], file: string, grades: Grade[]): { questions: Question[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const questions = tree.flatMap((node): Question[] => {
    if (node.type === 'block' && node.name === 'Question') {
      // An unknown kind has been reported by its attribute.
      return KINDS.includes(node.props.kind as Kind) ? [toQuestion(node, grades)] : [];
    }
    if (node.type === 'block' && node.name === 'Grades') {
      const only = Array.isArray(node.props.only) ? (node.props.only as Grade[]) : [];
      const inner = toQuestions(node.children, file, grades.filter((grade) => only.includes(grade)));
      problems.push(...inner.problems);
      return inner.questions;
    }
    problems.push(
      problemAt(file, node.at, 'ngoai-cau-hoi', 'Có nội dung nằm ngoài <Question>.', 'Tệp câu hỏi chỉ chứa câu hỏi; phần khác sẽ bị mất.', 'Chuyển vào trong một <Question>, hoặc sang bai.mdx.'),
    );
    return [];
  });
  return { questions, problems };
}

const PARTS = ['Option', 'Statement', 'Accept', 'Guide', 'Why'];

function toQuestion(node: BlockNode, grades: Grade[]): Question {
  const { id, objective, level, kind, retired } = node.props as { id: string; objective: string; level: Level; kind: Kind; retired: boolean };
  const prompt: Flow[] = [];
  const parts: MarkNode[] = [];
  for (const child of node.children) {
    const marks = wholly(child, PARTS);
    if (marks) parts.push(...marks);
    else prompt.push(child);
  }
  const named = (name: string) => parts.filter((part) => part.name === name);
  const common = { id, objective, level, retired, grades, prompt, at: node.at };
  switch (kind) {
    case 'single':
    case 'multiple':
      return { ...common, kind, options: named('Option').map(toOption) };
    case 'true-false':
      return { ...common, kind, options: named('Statement').map(toOption) };
    case 'short-answer':
      return { ...common, kind, accepted: named('Accept').map((part) => textOf(part.children).trim()), why: named('Why').flatMap((part) => part.children) };
    case 'essay':
      return { ...common, kind, guide: named('Guide').map((part) => ({ points: Number(part.props.points), text: trim(part.children) })) };
    default:
      return kind satisfies never;
  }
}

function toOption(part: MarkNode): Option {
  const isWhy = (node: Inline): node is MarkNode => node.type === 'mark' && node.name === 'Why';
  return {
    id: String(part.props.id),
    right: part.props.right === true,
    text: trim(part.children.filter((child) => !isWhy(child))),
    why: trim(part.children.filter(isWhy).flatMap((child) => child.children)),
    at: part.at,
  };
}

/** Drops the white space between an option's words and its <Why>. */
function trim(nodes: readonly Inline[]): Inline[] {
  return nodes
    .map((node, index) => {
      if (node.type !== 'text') return node;
      let { value } = node;
      if (index === 0) value = value.trimStart();
      if (index === nodes.length - 1) value = value.trimEnd();
      return { ...node, value };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
}
