import { paragraph } from '../../document/nodes.ts';
import type { PaperNode } from '../../document/paper.ts';
import type { FlowToPaper } from '../define.ts';
import { SAMPLE_STAMP } from '../message/schema.ts';
import { rolesOf } from './roles-of.ts';
import type { role, rolePlay } from './schema.ts';

/** The roles of pupils side by side, as cards to hold; the teacher's stand in a message's frame, under its stamp. */
export const rolePlayToPaper: FlowToPaper<typeof rolePlay> = (node, context) => {
  const { scene, roles } = rolesOf(node);
  const isTeachers = ({ props }: (typeof roles)[number]) => props.by === 'teacher';
  const told = [...context.nodes(scene), ...context.nodes(roles.filter(isTeachers))];
  const cards = roles.filter((one) => !isTeachers(one)).map((one) => context.nodes([one]));
  const children = [...told, ...twoByTwo(cards)];
  if (context.reader === 'teacher')
    return [{ type: 'box', tone: 'plain', title: `Đóng vai: ${node.props.title}`, children }];
  return [
    {
      type: 'keep',
      children: [{ type: 'heading', level: 2, spans: [{ text: `Đóng vai: ${node.props.title}` }] }, ...children],
    },
  ];
};

/** Cards in rows of two, which a hand can hold. */
const twoByTwo = (cards: PaperNode[][]): PaperNode[] =>
  cards.length === 0
    ? []
    : [
        {
          type: 'table',
          columns: [1, 1],
          frame: 'apart',
          rows: cards.flatMap((card, i) => (i % 2 ? [] : [[card, cards[i + 1] ?? []]])),
        },
      ];

/** A pupil does not read beforehand what a caller is after, nor what is hoped for as an answer. */
export const roleToPaper: FlowToPaper<typeof role> = ({ props }, { reader }) => {
  const { name, wants, says, by, kind, reply } = props;
  const aim = paragraph({ text: 'Muốn: ', bold: true }, { text: wants });
  const hoped: PaperNode[] =
    reply && reader !== 'pupil' ? [paragraph({ text: 'Lời đáp mong đợi: ', bold: true }, { text: reply })] : [];
  if (by === 'pupil')
    return [
      {
        type: 'box',
        tone: 'plain',
        title: name,
        children: [aim, paragraph({ text: 'Câu đầu: ', bold: true }, { text: `“${says}”` }), ...hoped],
      },
    ];
  const call: PaperNode = {
    type: 'message',
    channel: kind,
    from: name,
    stamp: SAMPLE_STAMP,
    bubbles: [{ side: 'them', children: [paragraph({ text: says })] }],
  };
  // The teacher speaks it: a pupil's sheet has the cards to hold, and no more.
  if (reader !== 'teacher') return [];
  return [call, paragraph({ text: 'Thầy cô đóng vai này. ', bold: true }, { text: `Muốn: ${wants}` }), ...hoped];
};
