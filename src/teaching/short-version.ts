import { quote } from '../curriculum/quote.ts';
import type { GradeLesson } from '../curriculum/cut.ts';
import { blocksOf } from '../curriculum/lesson-parts.ts';
import { words, type Channel, type PaperNode } from '../document/paper.ts';
import { findBlocks, textOf, wholly, type BlockNode, type Flow } from '../curriculum/tree.ts';
import { signsOf } from '../blocks/message/signs.ts';
import { stepsOf } from './home-facts.ts';
import { paragraph } from '../document/nodes.ts';

/** What a class does in a quarter of an hour with the teacher's voice and the board alone. */
export const SHORT_MINUTES = 15;
/** What the box of its steps is called, in a plan's appendix. */
export const SHORT_TITLE = `Chỉ có ${SHORT_MINUTES} phút, không thiết bị`;

export interface ShortPart {
  minutes: number;
  what: string;
}

/** Syllables a minute, read aloud to be followed: slower for the young. */
const pace = (grade: number): number => (grade <= 3 ? 90 : 120);
const readingTime = (block: BlockNode, grade: number): number =>
  Math.max(1, Math.ceil(words(textOf([block])).length / pace(grade)));

/**
 * The lesson's own pieces, none of them new: its story is read, its first message searched, its steps learned, its last
 * word taken home. Reading takes as long as its syllables do, each sign a minute; the talk gets what is left of the
 * quarter.
 * Null when the lesson lacks a piece or leaves no two minutes to talk.
 */
export function makeShort(lesson: GradeLesson): ShortPart[] | null {
  const [written] = blocksOf(lesson, 'Short');
  return written ? asWritten(written) : compose(lesson);
}

/** What its author wrote of it, a step a line. */
const asWritten = ({ children }: BlockNode): ShortPart[] =>
  findBlocks(children, 'Phase').map(({ node }) => ({
    minutes: Number(node.props.minutes),
    what: (node as BlockNode).children.map(sentenceOf).join(' '),
  }));

/** What is held up, or done by pupils, is told apart from what is said. */
function sentenceOf(child: Flow): string {
  const words = textOf([child]).trim();
  if (wholly(child, ['Show'])) return `Cho lớp thấy: ${words}`;
  if (wholly(child, ['Students'])) return `Học sinh: ${words}`;
  return wholly(child, ['Say']) ? quote(words) : words;
}

/** From the lesson's own pieces, until its author writes it. */
function compose(lesson: GradeLesson): ShortPart[] | null {
  const { grade } = lesson;
  const [stories, [message], [question], [home]] = (['Story', 'Message', 'Discuss', 'FamilyNote'] as const).map(
    (name) => blocksOf(lesson, name),
  ) as [BlockNode[], BlockNode[], BlockNode[], BlockNode[]];
  const [story] = stories;
  const steps = stepsOf(lesson);
  if (!story || !message || !question || !home || !steps.length) return null;
  const told = readingTime(story, grade);
  const searched = readingTime(message, grade) + Math.min(3, signsIn(message));
  const [learned, taken] = [3, 2];
  const talk = SHORT_MINUTES - told - searched - learned - taken;
  if (talk < 2) return null;
  return [
    { minutes: told, what: `Đọc to câu chuyện ${quote(String(story.props.title))}.` },
    {
      minutes: searched,
      what: `Đọc ${CHANNELS[message.props.kind as Channel]} mẫu của ${quote(String(message.props.from))}, nói rõ đây là mẫu không có thật. Đọc lại từng câu: nghe thấy chỗ lạ, học sinh giơ tay, nói vì sao.`,
    },
    { minutes: talk, what: `Hỏi và cho trao đổi theo cặp: ${firstQuestion(question)}` },
    { minutes: learned, what: `Ghi ba bước lên bảng, cả lớp đọc: ${steps.map(({ name }) => name).join(' – ')}.` },
    { minutes: taken, what: `Dặn mang về nhà: ${quote(String(home.props.title))}.` },
  ];
}

const signsIn = (message: BlockNode): number => signsOf(message.children).length;

/** What a message is called when it is read aloud. */
const CHANNELS: Record<Channel, string> = {
  sms: 'tin nhắn',
  chat: 'đoạn trò chuyện',
  call: 'cuộc gọi',
  web: 'trang mạng',
  letter: 'tờ giấy',
  mail: 'thư điện tử',
  game: 'đoạn chat trong trò chơi',
  talk: 'lời nói',
};

/** The question itself, without what is hoped for. */
const firstQuestion = ({ children }: BlockNode): string => textOf(children.slice(0, 1)).trim();

/** For the plan; a lesson that has no such version says nothing (the rule `bai-15-phut` has told its author). */
export function shortVersion(lesson: GradeLesson): PaperNode[] {
  const parts = makeShort(lesson);
  if (!parts) return [];
  const rows = parts.map(({ minutes, what }) => [
    [paragraph({ text: `${minutes} phút`, bold: true })],
    [paragraph({ text: what })],
  ]);
  return [
    {
      type: 'box',
      tone: 'tip',
      title: SHORT_TITLE,
      children: [{ type: 'table', columns: [1, 6], frame: 'none', rows }],
    },
  ];
}
