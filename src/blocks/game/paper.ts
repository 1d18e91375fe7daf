import { paragraph } from '../../document/nodes.ts';
import type { FlowToPaper } from '../define.ts';
import { needed } from './needed.ts';
import type { game } from './schema.ts';

/** What is needed, then how it is played. */
export const gameToPaper: FlowToPaper<typeof game> = ({ props, children }, { nodes }) => [
  {
    type: 'box',
    tone: 'tip',
    title: `Trò chơi: ${props.title}`,
    children: [
      paragraph(
        { text: 'Cần có: ', bold: true },
        { text: `${needed(props)}.` },
        ...(props.rounds ? [{ text: ' Số vòng: ', bold: true }, { text: `${props.rounds}.` }] : []),
      ),
      ...nodes(children),
    ],
  },
];
