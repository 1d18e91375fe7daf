import { writingRoom } from '../../document/paper.ts';
import { ifPrintable } from '../../document/unprintable.ts';
import { loadFonts } from '../../print/fonts.ts';
import { measureFill } from '../../print/print.ts';
import { makeWorksheet } from '../../teaching/worksheet.ts';
import { cutsOf, once, worstOf } from './cuts-of.ts';
import { gate, type Around, type Written } from './gate.ts';

/** The two sides of a sheet. */
const SIDES = 2;
/** A page's room in millimetres, without its margins and foot. */
const PAGE = 265;

/** How full each page of its worksheet is, in the grade where it takes most. */
export const longestSheet = once((written: Written, around: Around) =>
  worstOf(
    cutsOf(written, around),
    (one) =>
      ifPrintable(
        () => {
          const sheet = makeWorksheet(one);
          return { fill: measureFill(sheet, loadFonts()), line: writingRoom(sheet.style) };
        },
        { fill: [], line: 1 },
      ),
    ({ fill }) => fill.length,
  ),
);

/** What a pupil has in hand is one sheet. */
export const oneSheet = gate('mot-to', 'một tờ phiếu', (written, report, around) => {
  const { grade, measured } = longestSheet(written, around);
  const { fill, line } = measured;
  if (fill.length <= SIDES) return;
  const over = fill.slice(SIDES).reduce((sum, part) => sum + part, 0) * PAGE;
  report(
    written.document,
    written.document.placeOf(['grades']),
    `Phiếu học tập lớp ${grade} in ra ${fill.length} trang; mỗi em chỉ một tờ, hai trang.`,
    'Lớp 40 em thì mỗi tờ thêm là 40 tờ giấy, và em phải lật qua lật lại để tìm chỗ làm.',
    `Bớt khoảng ${Math.ceil(over / line)} dòng kẻ hay dòng chữ: rút đoạn đọc trong <Reading>, gộp hai bài, hay chuyển một bài sang for="extend".`,
  );
});
