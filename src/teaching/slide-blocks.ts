import { CALLOUTS } from '../blocks/callout/schema.ts';
import type { PaperContext } from '../blocks/define.ts';
import type { Line, Slide, Tone } from '../document/deck.ts';
import { wholly, type BlockNode, type Flow, type Inline } from '../curriculum/tree.ts';
import { explained, hasTerm, linesOf, say, slideSpans } from './slide-lines.ts';
import { messageSlides } from './slide-message.ts';

/** What a run of text looks like: its tone, what is said above it, its title. */
interface Looks {
  tone: Tone;
  label: string;
  title: string;
  notes?: string[];
}

/**
 * The slides of a block that stands on its own. New words come first, so that the slide itself can be read without a
 * stop.
 */
export function blockSlides(node: BlockNode, around: string, context: PaperContext): Slide[] {
  const title = String(node.props.title ?? around);
  const text = (tone: Tone, label: string) =>
    textSlides(asked(node), { tone, label, title, notes: answers(node, context) }, context);
  switch (node.name) {
    case 'Story':
      return text('story', 'Câu chuyện');
    case 'Steps':
      return text('steps', '');
    case 'Task':
      return text('task', 'Làm trên phiếu');
    case 'FamilyNote':
      return text('home', 'Mang về nhà');
    case 'Callout': {
      const kind = node.props.kind as keyof typeof CALLOUTS;
      return text(kind, title.toLocaleLowerCase('vi') === CALLOUTS[kind].toLocaleLowerCase('vi') ? '' : CALLOUTS[kind]);
    }
    case 'Discuss':
      return questionSlides(node, context);
    case 'Message':
      return messageSlides(node, context);
    case 'Figure': {
      const { src, alt, caption } = node.props as { src: string; alt: string; caption?: string };
      return [
        {
          kind: 'picture',
          title: caption ?? around,
          label: '',
          notes: [],
          picture: context.lesson.pictures[src]!,
          alt,
        },
      ];
    }
    case 'Grades':
    case 'Reading':
      return textSlides(node.children, { tone: 'text', label: '', title: around }, context);
    case 'TeacherNote':
    case 'Phase':
      return [];
    default:
      throw new Error(`No slide for the block ${node.name}`);
  }
}

/** Running text with what stands in it: prose gathered on one slide, each table and block on its own. */
export function textSlides(nodes: readonly Flow[], looks: Looks, context: PaperContext): Slide[] {
  const slides: Slide[] = [];
  let prose: Flow[] = [];
  const putProse = () => {
    if (prose.length)
      slides.push(
        ...explained(prose, { ...plain(looks), kind: 'text', tone: looks.tone, lines: linesOf(prose, context) }),
      );
    prose = [];
  };
  for (const node of nodes) {
    if (node.type === 'block') {
      putProse();
      slides.push(...blockSlides(node, looks.title, context));
    } else if (node.type === 'table') {
      // A single paragraph leads to its table; more is a slide of its own.
      const lead = prose.length === 1 ? prose : [];
      if (!lead.length) putProse();
      prose = [];
      const cells = (row: Inline[][]) => row.map((cell) => slideSpans(cell, context));
      slides.push(
        ...explained([...lead, node], {
          ...plain(looks),
          kind: 'table',
          lead: linesOf(lead, context),
          head: cells(node.head),
          rows: node.rows.map(cells),
        }),
      );
    } else {
      // In running text a new word begins a slide, so that it is explained just before it is read; a story is not
      // broken off.
      if (looks.tone === 'text' && hasTerm(node)) putProse();
      prose.push(node);
    }
  }
  putProse();
  const [first, ...rest] = slides;
  return first ? [{ ...first, notes: [...(looks.notes ?? []), ...first.notes] }, ...rest] : [];
}

const plain = ({ title, label }: Looks) => ({ title, label, notes: [] as string[] });

/** The question alone, large; what is hoped for stays with the teacher. */
function questionSlides(node: BlockNode, context: PaperContext): Slide[] {
  const question = asked(node);
  const prose = question.filter(({ type }) => type !== 'block' && type !== 'table');
  const [first, ...rest] = linesOf(prose, context);
  if (!first) return [];
  const slide: Slide = {
    kind: 'question',
    title: plainText(first),
    label: 'Cùng nói chuyện',
    notes: answers(node, context),
    lines: rest,
  };
  const shown = question.filter(({ type }) => type === 'block' || type === 'table');
  return [
    ...explained(prose, slide),
    ...textSlides(shown, { tone: 'text', label: '', title: 'Cùng nói chuyện' }, context),
  ];
}

const plainText = ({ spans }: Line): string =>
  spans
    .map((span) => ('text' in span ? span.text : ''))
    .join('')
    .trim();

const asked = (node: BlockNode): Flow[] => node.children.filter((child) => !wholly(child, ['Answer']));

function answers(node: BlockNode, context: PaperContext): string[] {
  const expected = node.children.flatMap((child) => wholly(child, ['Answer']) ?? []);
  return expected.length ? ['Trả lời mong đợi:', ...expected.map((mark) => `– ${say(mark.children, context)}`)] : [];
}
