import { byStrand, type Cell, type Coverage, type CoverageRow, type TableId } from '../../curriculum/coverage.ts';
import { showGrades, type Grade } from '../../curriculum/grade.ts';
import { showDate } from '../../curriculum/show-date.ts';

/** What each table is called, and what its rows are taken from. */
export const TABLES: Record<TableId, { name: string; note: string }> = {
  tricks: {
    name: 'Chiêu lừa theo lớp',
    note: 'Tên gọi theo danh sách của cơ quan chức năng; lớp nào cần học là lựa chọn của đơn vị. Một bài nêu chiêu nào thì tính cho mọi lớp của bài ấy.',
  },
  outcomes: {
    name: 'Yêu cầu cần đạt môn Tin học',
    note: 'Câu chữ lấy từ bản chép: đối chiếu văn bản của Bộ trước khi trích. Bài góp phần vào yêu cầu, không thay sách Tin học.',
  },
  competences: {
    name: 'Năng lực số theo lớp',
    note: 'Câu chữ ghi ở bậc thấp nhất, lấy từ bản chép của giáo viên; bậc của từng lớp đứng trong kế hoạch bài dạy. Đối chiếu phụ lục trước khi trích.',
  },
};

/** The rows of a table as people read it. */
export const rowsIn = (coverage: Coverage, table: TableId): CoverageRow[] =>
  table === 'competences' ? byStrand(coverage[table]) : coverage[table];

/** `4.1a: Nhận biết được…`; what is known by its name alone has no other. */
export const rowName = (table: TableId, { id, name }: CoverageRow): string =>
  table === 'competences' ? `${id}: ${name}` : name;

/** Why cells are empty: a reason, the day it holds until, and whom it concerns. */
export interface Reason {
  why: string;
  until: string | null;
  of: { row: CoverageRow; grades: Grade[] }[];
}

/** The reasons of empty cells of this state, those that end first in front. */
export function reasonsIn(rows: readonly CoverageRow[], state: 'owed' | 'free'): Reason[] {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.state === state).map((cell) => ({ row, cell })));
  const keyOf = (cell: Cell) => ('why' in cell ? `${cell.why} ${untilOf(cell)}` : '');
  return [...Map.groupBy(cells, ({ cell }) => keyOf(cell))]
    .map(([, own]): Reason => {
      const [{ cell }] = own as [(typeof own)[number]];
      const byRow = [...Map.groupBy(own, ({ row }) => row)];
      return {
        why: 'why' in cell ? cell.why : '',
        until: untilOf(cell),
        of: byRow.map(([row, its]) => ({ row, grades: its.map((one) => one.cell.grade) })),
      };
    })
    .toSorted((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1));
}
const untilOf = (cell: Cell): string | null => ('until' in cell ? cell.until : null);

/** `Đến 28/3/2027`, for what ends. */
export const untilWords = ({ until }: Reason): string => (until ? `hẹn đến ${showDate(until)}` : '');

/** `Giả mạo biên lai… (lớp 4–12)`; a competence by its code, which is shorter. */
export const concerns = (table: TableId, { of }: Reason): string =>
  of.map(({ row, grades }) => `${table === 'competences' ? row.id : row.name} (lớp ${showGrades(grades)})`).join('; ');

/** So many cells are taught, owed, and there in all: what need not be taught is not counted. */
export function countCells(rows: readonly CoverageRow[]): { taught: number; owed: number; all: number } {
  const cells = rows.flatMap((row) => row.cells);
  const of = (...states: Cell['state'][]) => cells.filter(({ state }) => states.includes(state)).length;
  return { taught: of('taught'), owed: of('owed', 'hole'), all: of('taught', 'owed', 'hole') };
}

/** `Chiêu lừa theo lớp: 60 ô có bài, 90 ô còn thiếu.` */
export const sumUp = (coverage: Coverage, table: TableId): string => {
  const { taught, owed } = countCells(coverage[table]);
  return owed ? `${taught} ô đã có bài, ${owed} ô còn thiếu.` : `Cả ${taught} ô đều đã có bài.`;
};
