import { blocksThat, inClassOf } from '../blocks/registry.ts';
import type { Pace } from '../curriculum/pace.ts';
import { findBlocks, textOf, walk, type BlockNode, type Flow, type Node } from '../curriculum/tree.ts';
import type { GradeGroup } from '../curriculum/grade-group.ts';
import { kinds } from '../questions/kinds.ts';
import { countTieng } from './tieng.ts';

const WORKED = blocksThat((inClass) => (inClass?.work ?? null) !== null);
const HANDLED = Object.values(kinds).flatMap(({ ofTags: { handled } }) => handled ?? []);

/** What an activity needs at least, by what it is spent on; in minutes. */
export interface Minutes {
  reading: number;
  work: number;
  reports: number;
  rest: number;
}

const NUMBERS = ['nửa', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const COUNT = `(\\d+|${NUMBERS.join('|')})`;
const STATED = new RegExp(`(?<!\\p{L})${COUNT} phút`, 'giu');
const SPEAKERS = new RegExp(`(?<!\\p{L})${COUNT} (?:nhóm|cặp|bàn|tổ|dãy|em|bạn|học sinh)(?!\\p{L})`, 'giu');
const HANDS_OUT = /(?<!\p{L})(?:Phát|phát (?:phiếu|giấy|thẻ|cho))(?!\p{L})/u;

const valueOf = (written: string): number => {
  const place = NUMBERS.indexOf(written.toLocaleLowerCase('vi'));
  return place < 0 ? Number(written) : place || 0.5;
};
const sumOf = (text: string, pattern: RegExp): number =>
  [...text.matchAll(pattern)].reduce((sum, [, written]) => sum + valueOf(written!), 0);

/**
 * The least time that an activity takes, from what stands in it: all words that pupils have are read, and they work as
 * long as the plan says they do or as their tasks ask, whichever is more.
 */
export function minutesOf(activity: BlockNode, pace: Pace, group: Pick<GradeGroup, 'name' | 'hand_out'>): Minutes {
  const seen = pupilsPart([activity]);
  const worked = findBlocks(seen, ...WORKED).map(({ node }) => node as BlockNode);
  const asked =
    worked.reduce((sum, node) => sum + inClassOf(node.name)!.work!.minutes(pace, node), 0) +
    findBlocks(seen, ...HANDLED).length * pace.card;
  const phases = findBlocks(activity.children, 'Phase').map(({ node }) => node as BlockNode);
  const plans = phases.map((phase) => ({
    is: phase.props.is,
    groups: Number(phase.props.groups ?? 0),
    says: textOf(findBlocks([phase], 'Teacher').map(({ node }) => node)),
  }));
  const stated = plans.filter(({ is }) => is !== 'report').reduce((sum, { says }) => sum + sumOf(says, STATED), 0);
  const handed = plans.filter(({ says }) => HANDS_OUT.test(says)).length;
  return {
    reading: countTieng(textOf(withoutAnswers(seen))) / pace.reading[group.name]!,
    work: Math.max(asked, stated),
    reports:
      plans
        .filter(({ is }) => is === 'report')
        .reduce((sum, { says, groups }) => sum + (groups || sumOf(says, SPEAKERS)), 0) * pace.report,
    rest: handed * pace.hand_out * group.hand_out + phases.length * pace.step,
  };
}

/** What takes time in class: not the plan itself, not what is read at home. */
const pupilsPart = (nodes: readonly Flow[]): Flow[] =>
  nodes.flatMap((node): Flow[] => {
    if (node.type !== 'block') return [node];
    if (inClassOf(node.name) === null) return [];
    // What only some pupils do takes no time of the others.
    if (node.name === 'Task' && node.props.for !== 'all' && node.props.for !== undefined) return [];
    return [{ ...node, children: pupilsPart(node.children) }];
  });

const withoutAnswers = (nodes: readonly Flow[]): Node[] => {
  const words: Node[] = [];
  walk(nodes, (node, parents) => {
    const isAnswer = parents.some((parent) => parent.type === 'mark' && ['Answer', 'Why'].includes(parent.name));
    if (node.type === 'text' && !isAnswer) words.push(node, { ...node, value: ' ' });
  });
  return words;
};

export const totalOf = ({ reading, work, reports, rest }: Minutes): number => reading + work + reports + rest;
