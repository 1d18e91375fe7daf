import { lowerFirst } from '../../curriculum/first-letter.ts';
import { GLANCE, looseWords, type Line, type Slide } from '../../document/deck.ts';
import { asNote, explained, isProse, linesOf } from '../slide-lines.ts';
import type { ToSlides } from '../slides.ts';
import { SAMPLE_STAMP } from '../message/schema.ts';
import { rolesOf, type RoleNode } from './roles-of.ts';

export const ROLES = 'Đóng vai';
export const PLAYED = 'Thầy cô đóng vai';

/** The class's roles, which it has as cards too; then what the teacher plays, as a call under its stamp. */
export const rolePlaySlides: ToSlides = (node, _, context) => {
  const { scene, roles } = rolesOf(node);
  const title = String(node.props.title);
  const calls = roles
    .filter(({ props }) => props.by === 'teacher')
    .map(({ props: { name, says, wants, kind, reply } }): Slide => ({
      kind: 'message',
      title,
      label: PLAYED,
      notes: [`${name} muốn: ${wants}`, ...hoped(reply)],
      channel: kind,
      stamp: SAMPLE_STAMP,
      from: name,
      address: '',
      bubbles: [{ side: 'them', lines: [{ spans: [{ text: says }] }], signs: [] }],
    }));
  const shown = scene.filter((part) => !isProse(part));
  const own = roles.filter(({ props }) => props.by === 'pupil');
  return [
    ...context.text(shown, { tone: 'text', label: ROLES, title }),
    ...explained(scene, cast(title, linesOf(scene.filter(isProse), context.paper), own)),
    ...calls,
  ];
};

/** As much of the roles as is read in a glance: their first words and then what they want are left to the cards. */
function cast(title: string, scene: readonly Line[], roles: readonly RoleNode[]): Slide {
  const told = [...scene, ...roles.flatMap(({ props }) => [named(props), { spans: [{ text: `“${props.says}”` }] }])];
  const answers = roles.flatMap(({ props: { name, reply } }) => hoped(reply).map((words) => `${name}: ${words}`));
  const slideOf = (lines: Line[]): Slide => ({
    kind: 'text',
    tone: 'task',
    label: ROLES,
    title,
    notes: lines.length < told.length ? [...told.map(asNote), ...answers] : answers,
    lines,
  });
  const wants = roles.map(({ props }) => named(props));
  const names = roles.map(({ props: { name } }): Line => ({ spans: [{ text: name, bold: true }] }));
  const all = [told, [...scene, ...wants], wants, names].map(slideOf);
  return all.find((slide) => looseWords(slide) <= GLANCE) ?? all.at(-1)!;
}

const hoped = (reply: string | undefined): string[] => (reply ? [`Lời đáp mong đợi: ${reply}`] : []);

const named = ({ name, wants }: RoleNode['props']): Line => ({
  spans: [{ text: `${name}: `, bold: true }, { text: `muốn ${lowerFirst(wants)}` }],
});

/** A role stands in its play, which shows it. */
export const roleSlides: ToSlides = () => [];
