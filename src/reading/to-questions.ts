import type { Grade } from '../curriculum/grade.ts';
import type { Problem } from '../curriculum/problem.ts';
import {
  KINDS,
  type Choice,
  type Kind,
  type Level,
  type Option,
  type Pair,
  type Part,
  type Question,
  type Scene,
} from '../questions/question.ts';
import { textOf, walk, wholly, type BlockNode, type Flow, type Inline, type MarkNode } from '../curriculum/tree.ts';
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
      return KINDS.includes(node.props.kind as Kind) ? [toQuestion(node, grades)] : [];
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

/** The marks a question's answer is made of; each stands in a paragraph of nothing else. */
export const PARTS = ['Option', 'Statement', 'Accept', 'Guide', 'Item', 'Pair', 'Why'];

function toQuestion(node: BlockNode, grades: Grade[]): Question {
  const { id, objective, level, kind, retired } = node.props as {
    id: string;
    objective: string;
    level: Level;
    kind: Kind;
    retired: boolean;
  };
  const { rest, marks } = takeMarks(node.children, PARTS);
  const named = (name: string) => marks.filter((part) => part.name === name);
  const isScene = (child: Flow): child is BlockNode => child.type === 'block' && child.name === 'Scene';
  const common = { id, objective, level, retired, grades, prompt: rest, at: node.at };
  switch (kind) {
    case 'single':
    case 'multiple':
      return { ...common, kind, options: named('Option').map(toOption) };
    case 'true-false':
      return { ...common, kind, options: named('Statement').map(toOption) };
    case 'short-answer':
      return {
        ...common,
        kind,
        accepted: named('Accept').map((part) => textOf(part.children).trim()),
        why: named('Why').flatMap((part) => part.children),
      };
    case 'order':
      return { ...common, kind, items: named('Item').map(toPart) };
    case 'match':
      return {
        ...common,
        kind,
        pairs: named('Pair').map((part): Pair => ({ ...toPart(part), with: take(part, 'With') })),
      };
    case 'find-signs':
      return { ...common, kind, options: spotsIn(rest) };
    case 'story':
      return {
        ...common,
        kind,
        prompt: rest.filter((child) => !isScene(child)),
        scenes: rest.filter(isScene).map(toScene),
      };
    case 'essay':
      return {
        ...common,
        kind,
        guide: named('Guide').map((part) => ({ points: Number(part.props.points), text: trim(part.children) })),
      };
    default:
      return kind satisfies never;
  }
}

/** Parts the paragraphs that wholly consist of these marks from everything else. */
function takeMarks(nodes: readonly Flow[], names: readonly string[]): { rest: Flow[]; marks: MarkNode[] } {
  const rest: Flow[] = [];
  const marks: MarkNode[] = [];
  for (const node of nodes) {
    const found = wholly(node, names);
    if (found) marks.push(...found);
    else rest.push(node);
  }
  return { rest, marks };
}

function toPart(part: MarkNode): Part {
  const isOwn = (node: Inline) => !(node.type === 'mark' && ['Why', 'With'].includes(node.name));
  const { id, picture } = part.props;
  return {
    id: String(id),
    text: trim(part.children.filter(isOwn)),
    why: take(part, 'Why'),
    ...(typeof picture === 'string' ? { picture } : {}),
    at: part.at,
  };
}

const toOption = (part: MarkNode): Option => ({ ...toPart(part), right: part.props.right === true });

/** The words in the marks of this name directly inside a part. */
const take = (part: MarkNode, name: string): Inline[] =>
  trim(part.children.flatMap((node) => (node.type === 'mark' && node.name === name ? node.children : [])));

function toScene(node: BlockNode): Scene {
  const { rest, marks } = takeMarks(node.children, ['Choice']);
  const choices = marks.map((part): Choice => ({ ...toOption(part), to: String(part.props.to) }));
  return { id: String(node.props.id), end: node.props.end as Scene['end'], body: rest, choices, at: node.at };
}

/** The phrases of a prompt's messages that can be suspected, in reading order. */
function spotsIn(prompt: readonly Flow[]): Option[] {
  const spots: Option[] = [];
  walk(prompt, (node) => {
    if (node.type !== 'mark' || !['Sign', 'Decoy'].includes(node.name)) return;
    spots.push({
      id: String(node.props.id),
      right: node.name === 'Sign',
      text: node.children,
      why: [{ type: 'text', value: String(node.props.why), at: node.at }],
      at: node.at,
    });
  });
  return spots;
}

/** Drops the white space between an option's words and its <With> and <Why>. */
function trim(nodes: readonly Inline[]): Inline[] {
  const isWord = (node: Inline) => node.type !== 'text' || node.value.trim() !== '';
  const words = nodes.slice(Math.max(0, nodes.findIndex(isWord)), nodes.findLastIndex(isWord) + 1);
  return words.map((node, i) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (i === 0) value = value.trimStart();
    if (i === words.length - 1) value = value.trimEnd();
    return { ...node, value };
  });
}
