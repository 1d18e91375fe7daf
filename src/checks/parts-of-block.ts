import { sidesOf } from '../blocks/debate/sides-of.ts';
import { findBlocks, type At, type BlockNode, type Flow } from '../curriculum/tree.ts';
import { atAttribute } from '../reading/place.ts';
import type { Document } from '../reading/document.ts';
import { documentsOf, lessonRule } from './rule.ts';

/** What is wrong with a block's parts: where, what, why, how to mend it. */
type Fault = [at: At | (() => At), what: string, why: string, fix: string];

/** A block that needs certain parts has them: else there is nothing to play, to choose from or to mark by. */
export const partsOfBlock = lessonRule('phan-cua-the', (content, report) => {
  for (const document of documentsOf(content, 'text'))
    for (const { node } of findBlocks(document.tree, ...Object.keys(PARTS)))
      for (const fault of PARTS[node.name]!(node as BlockNode, document)) report(document, ...fault);
});

const PARTS: Record<string, (node: BlockNode, document: Document) => Fault[]> = {
  RolePlay: (node) => [
    ...atLeast(node, 'Role', 2, 'vai', 'Một vai thì không có ai để nói cùng.', 'Thêm một thẻ <Role>.'),
    ...playedByPupils(node),
  ],
  Comic(node) {
    const count = partsIn(node, 'Frame').length;
    if (count === 3 || count === 4) return [];
    return [
      [
        node.at,
        `<Comic> có ${count} khung.`,
        'Ba khung xếp thành một hàng, bốn khung thành hai hàng; số khác thì tờ phiếu không xếp được.',
        'Giữ ba hoặc bốn thẻ <Frame>.',
      ],
    ];
  },
  Frame(node, { source }) {
    const written = (['says', 'fill'] as const).filter((name) => typeof node.props[name] === 'string');
    if (!written.length)
      return [
        [node.at, 'Khung tranh không có lời nào.', 'Truyện tranh kể bằng lời của nhân vật.', 'Thêm says hoặc fill.'],
      ];
    return written
      .filter((name) => !/^[^:]*[^:\s][^:]*:\s*\S/.test(String(node.props[name])))
      .map((name) => [
        () => atAttribute(source, node.at, name),
        `Lời “${String(node.props[name])}” không nói rõ của ai.`,
        'Bóng nói cần tên người nói; bóng để trống chỉ còn lại cái tên ấy.',
        `Ghi ${name}="Ai: lời", ví dụ ${name}="Bà: Cháu ơi!".`,
      ]);
  },
  Vote: (node, { source }) => [
    ...atLeast(node, 'Option', 2, 'ý', 'Một ý thì không có gì để chọn.', 'Thêm một <Option>.'),
    ...partsIn(node, 'Option')
      .filter(({ props }) => props.right === true)
      .map((option): Fault => [
        () => atAttribute(source, option.at, 'right'),
        'Một ý của lần biểu quyết có right.',
        'Biểu quyết để em nói điều mình nghĩ; có đáp án thì em sẽ dò ý thầy cô.',
        'Bỏ right, hoặc viết thành <Ticket> hay <Task kind="single">.',
      ]),
  ],
  Debate(node) {
    const names = sidesOf({ children: forAnyGrade(node.children) }).sides.map(({ name }) => name);
    if (names.length === 2) return [];
    return [
      [
        node.at,
        names.length ? `<Debate> có ${names.length} phía: ${names.join(', ')}.` : '<Debate> chưa có phía nào.',
        'Hai đội tranh luận cần đúng hai phía.',
        'Bọc mỗi lí lẽ trong <Side name="…">, và chỉ dùng hai tên.',
      ],
    ];
  },
  Rubric(node) {
    const parts = forAnyGrade(node.children);
    if (parts.length === 1 && parts[0]!.type === 'table') return [];
    return [
      [
        node.at,
        '<Rubric> phải chứa đúng một bảng.',
        'Thầy cô chấm theo từng dòng của bảng; chữ ngoài bảng không có chỗ trong kế hoạch.',
        'Giữ một bảng, đưa phần khác ra ngoài.',
      ],
    ];
  },
  Game: needsOrdered('<Game> chưa có các bước chơi.', 'Không có các bước thì mỗi lớp chơi một kiểu.'),
  Recover: needsOrdered('<Recover> chưa có các bước.', 'Lúc lỡ rồi, em cần biết làm gì trước, làm gì sau.'),
};

const partsIn = ({ children }: BlockNode, name: string) => findBlocks(children, name).map(({ node }) => node);

function atLeast(node: BlockNode, part: string, least: number, called: string, why: string, fix: string): Fault[] {
  const count = partsIn(node, part).length;
  return count < least ? [[node.at, `<${node.name}> mới có ${count} ${called}.`, why, fix]] : [];
}

/** No pupil learns to deceive: who does is the teacher, or nobody does. */
function playedByPupils(node: BlockNode): Fault[] {
  if (node.props.honest === true || partsIn(node, 'Role').some(({ props }) => props.by === 'teacher')) return [];
  return [
    [
      node.at,
      `Màn đóng vai “${String(node.props.title)}” không có vai nào của thầy cô.`,
      'Ai lừa người khác thì thầy cô đóng: không em nào tập lừa bạn.',
      'Ghi by="teacher" ở vai ấy; không vai nào lừa ai thì ghi honest ở <RolePlay>.',
    ],
  ];
}

function needsOrdered(what: string, why: string) {
  return (node: BlockNode): Fault[] =>
    forAnyGrade(node.children).some((child) => child.type === 'list' && child.ordered)
      ? []
      : [[node.at, what, why, 'Viết một danh sách đánh số: 1. 2. 3.']];
}

/** What stands in a block, of a single grade too. */
const forAnyGrade = (nodes: readonly Flow[]): Flow[] =>
  nodes.flatMap((node) => (node.type === 'block' && node.name === 'Grades' ? forAnyGrade(node.children) : [node]));
