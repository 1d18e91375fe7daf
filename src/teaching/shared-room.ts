import { quote } from '../curriculum/quote.ts';
import { blocks } from '../blocks/registry.ts';
import type { GradeLesson, OwnPart } from '../curriculum/cut.ts';
import { lowerFirst, upperFirst } from '../curriculum/first-letter.ts';
import { bandOf, showGrades } from '../curriculum/grade.ts';
import { words, type PaperNode } from '../document/paper.ts';
import { textOf, type Flow } from '../curriculum/tree.ts';
import { bullets, paragraph } from '../document/nodes.ts';

/** Two grades in one room, which primary schools know as lớp ghép: what they do together, and what each does alone. */
export function sharedRoom({ grade, shared: { grades, own } }: GradeLesson): PaperNode[] {
  const name = bandOf(grade) === 'tieu-hoc' ? 'Lớp ghép' : 'Hai khối học chung một phòng';
  const say = (said: string) => paragraph({ text: `${name}: `, bold: true }, { text: said });
  if (grades.length === 1)
    return [
      say(
        `bài này viết riêng cho lớp ${grade}. Ghép với lớp khác thì cả phòng học chung hoạt động mở đầu; sau đó mỗi lớp làm phiếu của lớp mình, lớp làm trước đọc thầm khi thầy cô dạy lớp kia.`,
      ),
    ];
  const together = `các lớp ${showGrades(grades)} học chung bài này.`;
  return own.length
    ? [say(`${together} Chỗ khác nhau:`), bullets(ownWords(own).map((words) => `${upperFirst(words)}.`))]
    : [say(`${together} Cả bài giống nhau.`)];
}

/** For which grades a pack serves, in a few words beside its name: `chung cho lớp 4–5 (lớp ghép in một gói)`. */
export function packServes({ grade, shared: { grades, own } }: Pick<GradeLesson, 'grade' | 'shared'>): string {
  if (grades.length === 1) return `viết riêng cho lớp ${grade}`;
  const room = bandOf(grade) === 'tieu-hoc' ? ['lớp ghép in một gói'] : [];
  const apart = own.length ? ['có chỗ riêng cho từng lớp'] : [];
  const more = [...room, ...apart].join(', ');
  return `chung cho lớp ${showGrades(grades)}${more && ` (${more})`}`;
}

/** What bears the same name in two grades is told apart by where it stands. */
function ownWords(own: readonly OwnPart[]): string[] {
  const named = Map.groupBy(own, ({ nodes }) => namesOf(nodes).join(', '));
  return [...named].map(([name, parts]) => {
    const grades = parts.map(({ only }) => `lớp ${showGrades(only)}`);
    if (parts.length === 1) return `${grades[0]}: ${name}`;
    const { activity } = parts[0]!;
    return `${activity === undefined ? '' : `ở hoạt động ${quote(activity)}, `}${grades.join(' và ')} mỗi lớp có phần ${name} của riêng mình`;
  });
}

/** A text is known by how it begins: what follows it is not named too. */
const namesOf = (nodes: readonly Flow[]): string[] =>
  nodes.filter(({ type }, i) => i === 0 || type === 'block' || type === 'table').map(nameOf);

/** What a piece of a lesson is called when it is spoken of: its title, else the kind of thing it is. */
function nameOf(node: Flow): string {
  if (node.type === 'table') return 'bảng';
  if (node.type !== 'block') return quote(firstWords([node]));
  if (node.name === 'Discuss') return `câu thảo luận ${quote(firstWords(node.children))}`;
  if (node.props.title !== undefined) return quote(String(node.props.title));
  return lowerFirst(blocks[node.name]!.label);
}

const LONGEST = 12;
function firstWords(flow: readonly Flow[]): string {
  const all = words(textOf(flow.slice(0, 1)));
  return all.length > LONGEST
    ? `${all
        .slice(0, LONGEST)
        .join(' ')
        .replace(/[.,;:]$/, '')}…`
    : all.join(' ').replace(/\.$/, '');
}
