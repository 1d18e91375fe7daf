import type { AlertNotice, AlertQuestion } from '../../curriculum/alert.ts';
import { showGrades } from '../../curriculum/grade.ts';
import { heading, paragraph } from '../../document/nodes.ts';
import { letterOf, type Paper, type PaperNode } from '../../document/paper.ts';
import { sourceList } from '../parts.ts';
import { MOTTO, messageOf, headline, numbered } from './pieces.ts';
import { alertPaper } from './setting.ts';

/** Ten minutes of a class with its homeroom teacher: tell, look, three questions, the steps. Slides go with it. */
export function makeHomeroom(notice: AlertNotice): Paper {
  const { title: name, summary, trick, signs, do: todo, grades, questions, message, lessons } = notice;
  const row = (minutes: string, what: string, ...how: PaperNode[]): PaperNode[][] => [
    [paragraph({ text: minutes, bold: true })],
    [paragraph({ text: what, bold: true })],
    how,
  ];
  return alertPaper('homeroom', notice, [
    headline(name),
    {
      type: 'paragraph',
      align: 'center',
      spans: [
        {
          text: `Mười phút sinh hoạt lớp, lớp ${showGrades(grades)}. Có trang chiếu đi kèm; không có máy vẫn làm được.`,
        },
      ],
    },
    {
      type: 'table',
      columns: [1.1, 2, 8],
      frame: 'grid',
      head: ['Phút', 'Việc', 'Thầy cô làm thế nào'].map((text) => [paragraph({ text })]),
      rows: [
        row(
          '0–2',
          'Kể',
          paragraph({ text: `Nói với lớp: ${summary}` }),
          paragraph({ text: 'Không kể tên người bị lừa, không chê ai. Em nào từng gặp thì kể với thầy cô sau giờ.' }),
        ),
        row(
          '2–5',
          'Soi',
          paragraph({
            text: `${trick} ${message ? 'Đọc tin nhắn mẫu, hỏi' : 'Hỏi'}: “Chỗ nào làm em phải chậm lại?” Ghi lên bảng:`,
          }),
          numbered(signs),
        ),
        row(
          '5–9',
          'Ba câu hỏi',
          paragraph({
            text: 'Đọc từng câu, cả lớp giơ tay chọn A, B, C rồi mới nói đáp án và vì sao. Lời giải ở dưới.',
          }),
        ),
        row('9–10', 'Chốt', numbered(todo), paragraph({ text: `Cả lớp nói to: ${MOTTO}. Phát tờ gửi gia đình.` })),
      ],
    },
    ...messageOf(notice),
    heading(2, 'Ba câu hỏi và lời giải'),
    ...questions.map(questionNodes),
    ...(lessons.length
      ? [
          paragraph(
            { text: 'Bài học đầy đủ: ', bold: true },
            { text: `${lessons.map((lesson) => `${lesson.title} (lớp ${showGrades(lesson.grades)})`).join('; ')}.` },
          ),
        ]
      : []),
    ...sourceList(notice.sources),
  ]);
}

function questionNodes({ ask, options }: AlertQuestion, index: number): PaperNode {
  const right = options.findIndex((option) => option.right);
  return {
    type: 'keep',
    children: [
      heading(3, `Câu ${index + 1}. ${ask}`),
      { type: 'choices', items: options.map(({ text }) => ({ spans: [{ text }] })) },
      paragraph({ text: `Đáp án: ${letterOf(right)}. `, bold: true }, { text: options[right]!.why }),
      paragraph({
        text: options.flatMap(({ why }, i) => (i === right ? [] : [`${letterOf(i)}: ${why}`])).join(' '),
      }),
    ],
  };
}
