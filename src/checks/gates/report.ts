import { forPupils } from '../../blocks/for-pupils.ts';
import { singlesOf, scenesOf } from '../../measure/answers.ts';
import { longest, ROBOTS, scoreOf, shortest } from '../../measure/guess.ts';
import { longestWait } from '../../measure/inputs.ts';
import { shareNotTrap } from '../../measure/truths.ts';
import { mean } from '../../measure/tieng.ts';
import type { Keep } from '../../curriculum/keep.ts';
import { isTaught } from '../../curriculum/lesson.ts';
import { countGrades, gradeOf } from '../../curriculum/source-grade.ts';
import type { Standing } from '../../curriculum/office-report.ts';
import { showTenths } from '../../curriculum/show-number.ts';
import type { SheetPlace } from '../../questions/kind.ts';
import { partsOf, placeOnSheet } from '../../questions/kinds.ts';
import { isRight, LEVELS } from '../../questions/question.ts';
import type { Problem } from '../../curriculum/problem.ts';
import { orderOfText } from '../ask-rules.ts';
import type { Content } from '../rule.ts';
import { countMyths, unusedMyths } from './count-myths.ts';
import { cutsOf } from './cuts-of.ts';
import { longestDeck } from './deck-size.ts';
import { minutesNeeded } from './enough-minutes.ts';
import { aroundIn, nameOf, percent, shareOf, type Around, type Written } from './gate.ts';
import { gates } from './gates.ts';
import { askedOnce } from './objectives-twice.ts';
import { longestSheet } from './one-sheet.ts';
import { sharedWith } from './own-sentences.ts';
import { paragraphsOf } from './paragraphs.ts';
import { longestPlan } from './plan-pages.ts';
import { among, poolOf, readerWithout } from './pools.ts';
import { scoreInGroup } from './options-reader.ts';
import { linesOf, sentencesIn } from './pupil-prose.ts';
import { factsIn } from './sources-stand.ts';

/** A column: what it is called, its number for a text, and the gates that may mark it with a star. */
interface Column {
  head: string;
  of: (written: Written, around: Around, found: readonly Problem[]) => string;
  gates?: readonly string[];
  /** What an officer is told it is; without, it is for writers. Its number asks no gate. */
  plain?: string;
}

const none = '–';
const shareIn = (count: number, share: number): string => (count ? percent(share) : none);
/** How often these gates bite. */
const countOf = (head: string, ...ids: string[]): Column => ({
  head,
  of: (_, __, found) => String(found.filter(({ rule }) => ids.includes(rule)).length),
  gates: ids,
});

export const COLUMNS: readonly Column[] = [
  { head: 'câu hỏi', plain: 'Số câu hỏi', of: ({ questions }) => String(questions.length) },
  {
    head: 'hỏi/để dành',
    of: ({ questions }) => ['quiz', 'test'].map((use) => countUse(questions, use)).join('/'),
    gates: ['so-cau-hoi'],
  },
  {
    head: 'thật, hỏi lại',
    of: ({ questions }) => percent(shareNotTrap(questions.filter(({ use }) => use === 'quiz'))),
    gates: ['tin-that'],
  },
  { head: 'dài nhất', plain: 'Đáp án đúng là câu dài nhất', of: byLength(longest), gates: ['dung-dai-nhat'] },
  { head: 'ngắn nhất', of: byLength(shortest), gates: ['dung-ngan-nhat'] },
  { head: 'Đ–S: ý đúng', of: rightIn(({ form }) => form === 'judgements'), gates: ['so-cau-dung'] },
  // No gate holds it: which options of a released question are right is for life.
  { head: 'nhiều đáp án: ý đúng', of: rightIn((place) => place.form === 'bubbles' && place.several) },
  countOf('thiếu vô hại', 'cho-vo-hai'),
  {
    head: 'chuyện: dài nhất',
    of: ({ questions }) => shareIn(scenesOf(questions).length, scoreOf(longest, scenesOf(questions))),
    gates: ['chuyen-cau-dai'],
  },
  { head: 'biết/hiểu/VD', plain: 'Biết – hiểu – vận dụng (%)', of: levels, gates: ['muc-do'] },
  { head: 'mục tiêu một mức', of: (written) => String(askedOnce(written).length), gates: ['muc-tieu-hai-muc'] },
  countOf('thiếu ngộ nhận', 'ngo-nhan-thieu'),
  countOf('từ riêng', 'hoi-tu-rieng'),
  countOf('giống nhau', 'cau-giong-nhau'),
  { head: 'đoán theo lời', of: byVoice, gates: ['doan-theo-loi'] },
  countOf('theo mẹo', 'doan-theo-meo'),
  {
    head: 'tiếng/câu',
    plain: 'Tiếng mỗi câu văn',
    of: (written) => showTenths(meanOf(written, 'story', 'prose', 'message', 'task', 'item')),
    gates: ['cau-trung-binh'],
  },
  { head: 'chuyện, lời', of: (written) => showTenths(meanOf(written, 'story', 'prose')), gates: ['cau-trung-binh'] },
  {
    head: 'câu dài nhất',
    plain: 'Câu văn dài nhất (tiếng)',
    of: (written) =>
      String(Math.max(0, ...linesOf(written).flatMap(({ sentences }) => sentences.map(({ tieng }) => tieng)))),
    gates: ['cau-qua-dai'],
  },
  { head: 'trên 18', of: longShare, gates: ['cau-dai-it'] },
  {
    head: 'phẩy/câu',
    of: (written) => showTenths(mean(sentencesIn(written, 'story', 'prose').map(({ commas }) => commas))),
    gates: ['dau-phay'],
  },
  {
    head: 'đoạn dài nhất',
    of: (written) => String(Math.max(0, ...paragraphsOf(written).map(({ tieng }) => tieng))),
    gates: ['doan-dai'],
  },
  {
    // How long the page is to read; the gate of minutes holds it, with all that is done beside.
    head: 'tiếng cả bài',
    of: (written) => String(tiengIn(linesOf(written))),
  },
  { head: 'từ mới', of: ({ document }) => String(document.source.split('<Term ').length - 1), gates: ['tu-moi'] },
  countOf('ngoài thang', 'thang-tu'),
  countOf('như dịch', 'cau-dich'),
  countOf('lẫn vùng', 'mot-vung'),
  countOf('bố mẹ', 'bo-me'),
  countOf('chính tả', 'chinh-ta'),
  {
    head: 'câu chung',
    of: (written, { all }) => percent(Math.max(0, ...sharedWith(written, all).map(({ share }) => share))),
    gates: ['cau-chung'],
  },
  {
    head: 'nguồn A/B/C/D',
    of: (written, { curriculum: { forms } }) =>
      forms.sources ? countGrades(factsIn(written, forms.sources).map(({ grade }) => grade)).join('/') : none,
    gates: ['nguon-vung'],
  },
  countOf('chuyện, việc', 'boi-canh', 'da-lo', 'viec-tay-chan', 'bon-buoc'),
  {
    head: 'phút cần/có',
    plain: 'Phút cần / phút của tiết',
    of: (written, around) =>
      around.pace ? `${showTenths(minutesNeeded(written, around, around.pace).total)}/${written.text.minutes}` : none,
    gates: ['du-phut'],
  },
  { head: 'tiếng chờ', of: waitOf, gates: ['tieng-cho'] },
  {
    head: 'trang phiếu',
    of: (written, around) => String(longestSheet(written, around).measured.fill.length),
    gates: ['mot-to'],
  },
  {
    head: 'trang kế hoạch',
    of: (written, around) => String(longestPlan(written, around).measured),
    gates: ['ke-hoach-gon'],
  },
  {
    head: 'trang chiếu',
    of: (written, around) => String(longestDeck(written, around).measured.slides),
    gates: ['trang-chieu'],
  },
  { head: 'cổng nợ', of: (_, __, found) => String(new Set(found.map(({ rule }) => rule)).size) },
];

const countUse = (questions: Written['questions'], use: string): number =>
  questions.filter((one) => one.use === use).length;

function byLength(robot: typeof longest): Column['of'] {
  return ({ questions }) => shareIn(singlesOf(questions).length, scoreOf(robot, singlesOf(questions)));
}

/** How many pieces are right, of each question that is answered so. */
function rightIn(isSo: (place: SheetPlace<unknown>) => boolean): Column['of'] {
  const has = (place?: SheetPlace<unknown>) => place !== undefined && isSo(place);
  return ({ questions }) =>
    questions
      .filter((question) => has(placeOnSheet(question)))
      .map((question) => partsOf(question).filter(isRight).length)
      .join(',') || none;
}

function levels({ questions }: Written): string {
  return LEVELS.map((level) =>
    percent(shareOf(questions.filter((one) => one.level === level).length, questions.length)).replace('%', ''),
  ).join('/');
}

function byVoice(written: Written, { all }: Around): string {
  const reader = readerWithout(among(all, written), written.lesson.slug);
  const items = singlesOf(written.questions);
  return reader && items.length ? percent(scoreOf(reader, items)) : none;
}

/** In the grade that waits longest: a page shows one grade's parts only. */
function waitOf(written: Written, around: Around): string {
  return String(Math.max(...cutsOf(written, around).map(({ body }) => longestWait(forPupils(body)))));
}

const tiengIn = (lines: ReturnType<typeof linesOf>): number =>
  lines.flatMap(({ sentences }) => sentences).reduce((sum, { tieng }) => sum + tieng, 0);

const meanOf = (written: Written, ...manners: Parameters<typeof sentencesIn>[1][]): number =>
  mean(sentencesIn(written, ...manners).map(({ tieng }) => tieng));

function longShare(written: Written): string {
  const prose = sentencesIn(written, 'story', 'prose');
  return percent(shareOf(prose.filter(({ tieng }) => tieng > 18).length, prose.length));
}

/** All texts with all numbers, a line a text, and the readers over each group of grades. A star: a gate bites. */
export async function report(content: Content): Promise<string> {
  const around = aroundIn(content);
  const found = (await Promise.all(gates.map((gate) => gate.check(content)))).flat();
  const rows = around.all.map((written) => {
    const own = found.filter(({ file }) => nameOf(file) === written.name);
    const cells = COLUMNS.map(({ of, gates: ids = [] }) => {
      const bites = own.some(({ rule }) => ids.includes(rule));
      return `${of(written, around, own)}${bites ? '*' : ''}`;
    });
    return [written.name, ...cells];
  });
  const { myths, forms, lessons } = around.curriculum;
  const known = forms.sources;
  const graded = known && lessons.flatMap(({ sources }) => sources.map((source) => gradeOf(source, known)));
  const unused = unusedMyths(around.all, myths);
  return [
    'Chỉ số nội bộ của dự án, không phải chuẩn của ai. Dấu *: một cổng chất lượng chưa qua.',
    '',
    table([['văn bản', ...COLUMNS.map(({ head }) => head)], ...rows]),
    '',
    'Đoán mà không đọc câu hỏi, theo nhóm lớp (câu một lựa chọn):',
    '',
    table(readers(around)),
    '',
    'Ngộ nhận mà chỗ sai của câu hỏi nói tên, theo bài:',
    '',
    table(countMyths(around.all)),
    '',
    `Chưa câu hỏi nào dùng: ${unused.join(', ') || 'không có'} (${unused.length} trên ${myths.length} ngộ nhận).`,
    ...(graded ? ['', `Nguồn mà các bài khai, bậc A/B/C/D: ${countGrades(graded).join('/')}.`] : []),
  ].join('\n');
}

/**
 * The figures that an officer understands, of every text that is taught, by grade; `keep` remembers those of texts that
 * have not changed.
 */
export async function plainFigures(content: Content, keep: Keep): Promise<Standing['figures']> {
  const around = aroundIn(content);
  const columns = COLUMNS.flatMap(({ plain, of }) => (plain ? [{ plain, of }] : []));
  const heads = columns.map(({ plain }) => plain);
  const taught = around.all
    .filter(({ lesson }) => isTaught(lesson))
    .toSorted((a, b) => a.text.grades[0]! - b.text.grades[0]!);
  // What no other lesson is asked about: byVoice is for writers.
  const alone = { ...around, all: [] };
  const rows = taught.map(async (written) => ({
    title: written.text.title ?? written.lesson.title,
    grades: written.text.grades,
    cells: await keep(`figures ${heads.join()} ${orderOfText(content, written.text)}`, () =>
      columns.map(({ of }) => of(written, alone, [])),
    ),
  }));
  return { heads, rows: await Promise.all(rows) };
}

/** Over what is taught. */
function readers(around: Around): string[][] {
  const all = around.all.filter(({ lesson }) => isTaught(lesson));
  const tricks = Object.values(ROBOTS);
  const rows = around.curriculum.forms.groups.map(({ name }) => {
    const pool = poolOf(all, name);
    const items = pool.flatMap((one) => one.items);
    const { score, chance } = scoreInGroup(pool, all);
    const scores = [chance, score, ...tricks.map(({ robot }) => scoreOf(robot, items))];
    return [`lớp ${name}`, String(items.length), ...scores.map((value) => shareIn(items.length, value))];
  });
  return [['nhóm', 'số câu', 'may rủi', 'đoán theo lời', ...tricks.map(({ name }) => name)], ...rows];
}

/** Columns side by side, as wide as they need. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
