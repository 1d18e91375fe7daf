import { asNote } from '../../blocks/slide-lines.ts';
import { SAMPLE_STAMP } from '../../blocks/message/schema.ts';
import { revisedOn, type AlertNotice, type AlertQuestion } from '../../curriculum/alert.ts';
import { bandOf, showGrades } from '../../curriculum/grade.ts';
import { RECHECK_BESIDE, showSource, withNumber } from '../../curriculum/show-reference.ts';
import { letteredLine, type Deck, type Line, type Slide, type Tone } from '../../document/deck.ts';
import { letterOf } from '../../document/paper.ts';
import { MOTTO } from './pieces.ts';
import { placeOf, validity } from './setting.ts';

/**
 * The slides of the ten minutes, in the order of the homeroom sheet. Answers come on a slide of their own. What the
 * teacher tells is in the notes: a class reads along what it looks at or answers, each sentence whole.
 */
export function makeAlertSlides(notice: AlertNotice): Deck {
  const { title, summary, trick, aims, signs, do: todo, grades, message, questions, contacts, office } = notice;
  const band = bandOf(grades[0]!);
  return {
    title,
    publisher: office.name,
    band,
    size: band === 'tieu-hoc' ? 28 : 24,
    motto: MOTTO,
    footer: `${validity(notice)} ${placeOf(notice)}`,
    revised: revisedOn(notice),
    slides: [
      {
        kind: 'cover',
        title,
        label: `Cảnh báo – lớp ${showGrades(grades)}`,
        summary: '',
        notes: [`Kể: ${summary}`, 'Mười phút. Kể lại bằng lời của thầy cô; không kể tên người bị lừa, không chê ai.'],
      },
      text('warning', 'Kẻ lừa làm thế nào?', [line(trick)], [`Nhắm vào: ${aims}.`]),
      ...(message
        ? [
            {
              kind: 'message',
              title: 'Chỗ nào làm em phải chậm lại?',
              label: '',
              notes: ['Đọc chậm, cho cả lớp tìm chỗ lạ rồi mới mở trang sau.'],
              channel: message.kind,
              stamp: SAMPLE_STAMP,
              from: message.from,
              address: message.address ?? '',
              bubbles: message.says.map((says) => ({ side: 'them', lines: [line(says)], signs: [] })),
            } satisfies Slide,
          ]
        : []),
      text('warning', 'Dấu hiệu', items(signs), []),
      ...questions.flatMap(questionSlides),
      text('steps', 'Việc cần làm', items(todo), [`Cả lớp nói to: ${MOTTO}.`]),
      text(
        'help',
        'Nơi giúp em',
        contacts.map((contact) => ({
          item: { depth: 0, number: null },
          spans: [
            { text: withNumber(contact.name, contact), bold: true },
            ...(contact.recheck ? [{ text: RECHECK_BESIDE }] : []),
          ],
        })),
        [
          ...contacts.map(({ name, what }) => `${name}: ${what}`),
          'Nguồn:',
          ...notice.sources.map((source, i) => asNote(sourceOf(source, i))),
        ],
      ),
    ],
  };
}

function questionSlides({ ask, options }: AlertQuestion, index: number): Slide[] {
  const right = options.findIndex((option) => option.right);
  const { text: said, why } = options[right]!;
  const others = options.flatMap((option, i) => (i === right ? [] : [`${letterOf(i)}: ${option.why}`]));
  return [
    {
      kind: 'question',
      framed: true,
      title: ask,
      label: `Câu ${index + 1}`,
      lines: options.map((option, i) => letteredLine(i, [{ text: option.text }])),
      notes: [`Đáp án: ${letterOf(right)}. ${why}`, ...others],
    },
    {
      kind: 'text',
      tone: 'remember',
      framed: true,
      title: `Câu ${index + 1}: ${letterOf(right)}`,
      label: 'Đáp án',
      lines: [{ spans: [{ text: said, bold: true }] }, line(why)],
      notes: others,
    },
  ];
}

const line = (words: string): Line => ({ spans: [{ text: words }] });
const items = (all: readonly string[]): Line[] =>
  all.map((words, i) => ({ spans: [{ text: words }], item: { depth: 0, number: i + 1 } }));
const text = (tone: Tone, title: string, lines: Line[], notes: string[]): Slide => ({
  kind: 'text',
  tone,
  framed: true,
  title,
  label: '',
  lines,
  notes,
});

function sourceOf(source: AlertNotice['sources'][number], index: number): Line {
  const { title, published, read } = showSource(source);
  return {
    spans: [
      { text: `[${index + 1}] ` },
      { text: title, ...(source.address ? { link: source.address } : {}) },
      { text: ` ${published} ${read}` },
    ],
  };
}
