import { showGrades } from '../../curriculum/grade.ts';
import type { OfficeReport } from '../../curriculum/office-report.ts';
import { showDate } from '../../curriculum/show-date.ts';
import { centred, heading, holdBlanks, note, paragraph, title, toSign } from '../../document/nodes.ts';
import type { Paper, PaperNode } from '../../document/paper.ts';
import { officePaper } from './setting.ts';

/** A place that people fill in. */
const BLANK = '……………';

/**
 * What an office reports of its work, in the form of an administrative letter: what was published is filled in, what
 * only people know is left for them.
 */
export function makeActivity(report: OfficeReport): Paper {
  const { form, work, date } = report;
  const { opening, results, difficulties } = form.activity;
  return officePaper('activity', report, [
    ...head(report),
    title('BÁO CÁO'),
    centred(form.activity.about, true),
    ...addressees(report),
    ...opening.map((words) => paragraph({ text: words })),
    heading(2, '1. Bài học đã có để dạy'),
    note(`Lấy từ trang của đơn vị, ngày ${showDate(date)}. Số tiết, số học sinh: đơn vị điền.`),
    table(
      [1.1, 5.4, 1.5, 2.6, 2, 2],
      ['TT', 'Bài', 'Lớp', 'Bản ngày', 'Số tiết đã dạy', 'Số học sinh'],
      lessonsOf(work).map(({ name, grades, revised }, i) => [
        String(i + 1),
        name,
        showGrades(grades),
        showDate(revised),
        '……',
        '……',
      ]),
    ),
    ...(work.warnings.length
      ? [
          heading(2, '2. Cảnh báo đã đăng'),
          table(
            [1.1, 4.4, 2.6, 2.6, 3.4],
            ['TT', 'Cảnh báo', 'Ngày đăng', 'Hiệu lực đến', 'Đã đưa tới dân bằng cách nào'],
            work.warnings.map(({ title: name, posted, until, withdrawn }, i) => [
              String(i + 1),
              name,
              showDate(posted),
              withdrawn ? `Đã rút ${showDate(withdrawn)}` : showDate(until),
              BLANK,
            ]),
          ),
        ]
      : [heading(2, '2. Cảnh báo đã đăng'), paragraph({ text: 'Chưa có.' })]),
    heading(2, '3. Tài liệu đã có'),
    paragraph({ text: `Mỗi bài, mỗi lớp: ${lower(work.materials.lesson)}.` }),
    ...(work.warnings.length ? [paragraph({ text: `Mỗi cảnh báo: ${lower(work.materials.warning)}.` })] : []),
    heading(2, '4. Kết quả'),
    table(
      [7, 3],
      ['Việc', 'Số liệu'],
      results.map((words) => [words, BLANK]),
    ),
    heading(2, `5. ${difficulties}`),
    { type: 'lines', count: 2 },
    ...foot(report),
  ]);
}

/** Lesson by lesson: who reads of it from afar knows a lesson by its subject, not by the story that an age is told. */
const lessonsOf = ({ lessons }: OfficeReport['work']) =>
  [...Map.groupBy(lessons, ({ lesson }) => lesson)].map(([name, texts]) => ({
    name,
    grades: texts.flatMap(({ grades }) => grades).toSorted((a, b) => a - b),
    revised: texts
      .map(({ revised }) => revised)
      .toSorted()
      .at(-1)!,
  }));

/** Who writes on the left, whose country on the right; below each its number, its place and day. */
function head({ office, form }: OfficeReport): PaperNode[] {
  const { number, place_and_day } = form.activity;
  // What a school is to fill in is no name of an office that has filled in its own.
  const own = office.letterhead.filter((line) => !/…|\.\./.test(line));
  const rows = [own, office.letterhead, [office.name]].find((lines) => lines.length)!;
  return [
    {
      type: 'table',
      // The motto and a school's name both stand on one line.
      columns: [4.85, 7.15],
      frame: 'none',
      rows: [
        [
          rows.map((line, i) => centred(holdBlanks(line), i === rows.length - 1)),
          [
            centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true),
            {
              type: 'paragraph',
              align: 'center',
              spans: [{ text: 'Độc lập - Tự do - Hạnh phúc', bold: true, underline: true }],
            },
          ],
        ],
        [
          [centred(holdBlanks(number))],
          [{ type: 'paragraph', align: 'center', spans: [{ text: holdBlanks(place_and_day), italic: true }] }],
        ],
      ],
    },
  ];
}

function addressees({ form }: OfficeReport): PaperNode[] {
  const { to } = form.activity;
  return to.length === 1
    ? [centred(`Kính gửi: ${to[0]}`)]
    : [centred('Kính gửi:'), ...to.map((line) => centred(`- ${line}`))];
}

/** Who gets it on the left, who signs on the right, with room for the hand. */
function foot({ form }: OfficeReport): PaperNode[] {
  const { proposals, closing, copies, signer } = form.activity;
  const [office, ...name] = signer;
  return [
    {
      type: 'keep',
      children: [
        // A signature does not stand alone on a page.
        heading(2, `6. ${proposals}`),
        { type: 'lines', count: 2 },
        paragraph({ text: closing }),
        {
          type: 'table',
          columns: [5, 5],
          frame: 'none',
          rows: [
            [
              [
                { type: 'paragraph', spans: [{ text: 'Nơi nhận:', bold: true, italic: true }] },
                ...copies.map((line) => note(`- ${line}${/[.;]$/.test(line) ? '' : ';'}`)),
              ],
              [
                centred(office!, true),
                centred('(Kí, ghi rõ họ tên, đóng dấu)'),
                toSign,
                ...name.map((line) => centred(line, true)),
              ],
            ],
          ],
        },
      ],
    },
  ];
}

const table = (columns: number[], heads: string[], rows: string[][]): PaperNode => ({
  type: 'table',
  columns,
  frame: 'grid',
  head: heads.map((word) => [centred(word, true)]),
  rows: rows.map((row) =>
    row.map((cell, i) => [i === 1 || columns.length === 2 ? paragraph({ text: cell }) : centred(cell)]),
  ),
});

const lower = (names: readonly string[]): string =>
  names.map((name) => (/^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1))).join(', ');
