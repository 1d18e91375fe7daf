import { lowerFirst } from '../../curriculum/first-letter.ts';
import type { Line, Slide } from '../../document/deck.ts';
import { explained, isProse, linesOf } from '../slide-lines.ts';
import type { ToSlides } from '../slides.ts';
import { NAMES } from '../message/names.ts';
import { SAMPLE_STAMP } from '../message/schema.ts';
import { rolesOf, type RoleNode } from './roles-of.ts';

/** One slide with what happens and the roles of the class; then what the teacher plays, as a call under its stamp. */
export const rolePlaySlides: ToSlides = (node, _, context) => {
  const { scene, roles } = rolesOf(node);
  const title = String(node.props.title);
  const own = roles.filter(({ props }) => props.by === 'pupil');
  const cast: Slide = {
    kind: 'text',
    tone: 'task',
    label: 'Đóng vai',
    title,
    notes: own.flatMap(({ props: { name, reply } }) => hoped(reply).map((words) => `${name}: ${words}`)),
    lines: [...linesOf(scene.filter(isProse), context.paper), ...own.flatMap(roleLines)],
  };
  const calls = roles
    .filter(({ props }) => props.by === 'teacher')
    .map(({ props: { name, says, wants, kind, reply } }): Slide => ({
      kind: 'message',
      title: NAMES[kind].name,
      label: 'Thầy cô đóng vai',
      notes: [`${name} muốn: ${wants}`, ...hoped(reply)],
      channel: kind,
      stamp: SAMPLE_STAMP,
      from: name,
      address: '',
      bubbles: [{ side: 'them', lines: [{ spans: [{ text: says }] }], signs: [] }],
    }));
  const shown = scene.filter((part) => !isProse(part));
  return [...context.text(shown, { tone: 'text', label: 'Đóng vai', title }), ...explained(scene, cast), ...calls];
};

const hoped = (reply: string | undefined): string[] => (reply ? [`Lời đáp mong đợi: ${reply}`] : []);

const roleLines = ({ props: { name, wants, says } }: RoleNode): Line[] => [
  { spans: [{ text: `${name}: `, bold: true }, { text: `muốn ${lowerFirst(wants)}` }] },
  { spans: [{ text: `“${says}”`, italic: true }] },
];

/** A role stands in its play, which shows it. */
export const roleSlides: ToSlides = () => [];
