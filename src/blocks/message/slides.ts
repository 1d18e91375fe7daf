import { wholly, type At, type BlockNode, type Flow, type Inline, type MarkNode } from '../../curriculum/tree.ts';
import type { Slide, Utterance } from '../../document/deck.ts';
import type { Channel } from '../../document/paper.ts';
import type { PaperContext } from '../define.ts';
import { upperFirst } from '../../curriculum/first-letter.ts';
import { explained, linesOf, replaceMarks } from '../slide-lines.ts';
import type { ToSlides } from '../slides.ts';
import { nameOf, NAMES } from './names.ts';
import { SAMPLE_STAMP } from './schema.ts';
import { letterIn } from '../../questions/find-signs/letter-spots.ts';
import { signsOf } from './signs.ts';

/** What a message of each channel is called, as a title and in a sentence. */
const LOOK_FIRST =
  'Cho cả lớp tìm chỗ lạ; muốn soi lại thì quay về trang này. Trang dấu hiệu chỉ mở sau khi các em đã nói.';

/** The message as the class first meets it, then what is suspicious in it, marked and explained. */
export const messageSlides: ToSlides = (node, _, { paper, teacher }): Slide[] => {
  const { kind: channel, from, address = '' } = node.props as { kind: Channel; from: string; address?: string };
  const { these } = NAMES[channel];
  const frame = { kind: 'message', label: '', notes: [], channel, stamp: SAMPLE_STAMP, from, address } as const;
  const bubbles = node.children.map((child): Utterance => ({
    side: sideOf(child),
    lines: linesOf([child], paper),
    signs: [],
  }));
  if (!signsOf(node.children).length)
    return explained(node.children, { ...frame, notes: [], title: nameOf(channel, from), bubbles });
  return [
    ...explained(node.children, {
      ...frame,
      notes: [LOOK_FIRST],
      title: `${upperFirst(these)} này có gì lạ?`,
      bubbles,
    }),
    {
      ...frame,
      notes: [],
      title: 'Dấu hiệu đáng ngờ',
      bubbles: revealed(node, teacher()).filter(({ signs }) => signs.length),
    },
  ];
};

const sideOf = (child: Flow): Utterance['side'] => (wholly(child, ['Reply']) ? 'me' : 'them');

/**
 * Each sign is underlined, as on the teacher's paper, bold, and has the name of its explanation: the letter that the
 * sheet asks for it by, else a number after it.
 */
function revealed(node: BlockNode, teacher: PaperContext): Utterance[] {
  const signs = signsOf(node.children);
  const numberOf = ({ at }: { at: At }) =>
    String(signs.findIndex((sign) => sign.at.line === at.line && sign.at.column === at.column) + 1);
  const numbered = (sign: MarkNode): Inline => {
    if (letterIn(sign)) return sign;
    const number: Inline = { type: 'text', value: `\u00A0(${numberOf(sign)})`, names: true, at: sign.at };
    return { type: 'strong', at: sign.at, children: [{ ...sign, children: [...sign.children, number] }] };
  };
  const marking: PaperContext = { ...teacher, spans: (nodes) => teacher.spans(replaceMarks(nodes, 'Sign', numbered)) };
  return node.children.map((child) => ({
    side: sideOf(child),
    lines: linesOf([child], marking),
    signs: signsOf([child]).map((sign) => ({
      name: letterIn(sign) ?? numberOf(sign),
      why: sign.props.why,
      ...(sign.props.decides ? { decides: true as const } : {}),
    })),
  }));
}
