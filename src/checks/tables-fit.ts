import { cutText, type GradeLesson } from '../curriculum/cut.ts';
import { PAPER_NAMES, words, type Paper } from '../document/paper.ts';
import { textOf, walk, type Flow, type Table } from '../curriculum/tree.ts';
import { ifPrintable } from '../document/unprintable.ts';
import { findCramped, type Cramped } from '../print/find-cramped.ts';
import { loadFonts } from '../print/fonts.ts';
import { makeAppendix } from '../teaching/appendix.ts';
import { makeFamilySheet } from '../teaching/family-sheet.ts';
import { makePlan } from '../teaching/plan.ts';
import { makeWorksheetKey } from '../teaching/worksheet.ts';
import { documentOf, rule } from './rule.ts';

/** Every paper that may hold an author's table; the worksheet is as its key. */
const MAKERS = [makeWorksheetKey, makePlan, makeAppendix, makeFamilySheet];

/** A table fits the papers it is printed on, at the size of letters of each grade. */
export const tablesFit = rule(
  'bang-vua-giay',
  (content, report) => {
    for (const lesson of content.curriculum.lessons) {
      for (const text of lesson.texts) {
        const document = documentOf(content, text.file);
        const tables = tablesOf(document.tree);
        if (!document.whole || !tables.length) continue;
        const said = new Set<string>();
        for (const grade of text.grades) {
          const one = cutText(content.curriculum, lesson, text, grade);
          for (const { kind, text: found, paper } of MAKERS.flatMap((make) =>
            ifPrintable(() => crampedIn(make, one), []),
          )) {
            const table = tables.find((table) => showTable(table).includes(` ${found} `));
            const key = `${kind} ${tables.indexOf(table!)}`;
            if (!table || said.has(key)) continue;
            said.add(key);
            const where = `${PAPER_NAMES[paper.kind]} lớp ${grade}`;
            if (kind === 'word')
              report(
                document,
                table.at,
                `Từ “${found}” rộng hơn cột của bảng (${where}).`,
                'Trên giấy từ ấy bị cắt làm đôi, trên điện thoại phải kéo ngang mới đọc được bảng.',
                `Bảng có ${table.head.length} cột, chia đều bề ngang tờ giấy: bớt cột, dùng từ ngắn hơn, hoặc viết thành danh sách.`,
              );
            else
              report(
                document,
                table.at,
                `Hàng bắt đầu bằng “${found}” cao hơn một trang giấy (${where}).`,
                'Một hàng bị cắt qua hai trang thì không đọc ngang được nữa.',
                'Chia hàng ấy thành nhiều hàng, hoặc đưa phần dài ra khỏi bảng.',
              );
          }
        }
      }
    }
  },
  { alone: 'text' },
);

function crampedIn(make: (lesson: GradeLesson) => Paper, lesson: GradeLesson): (Cramped & { paper: Paper })[] {
  const paper = make(lesson);
  return findCramped(paper, loadFonts()).map((cramped) => ({ ...cramped, paper }));
}

function tablesOf(tree: readonly Flow[]): Table[] {
  const found: Table[] = [];
  walk(tree, (node) => void (node.type === 'table' && found.push(node)));
  return found;
}

const showTable = ({ head, rows }: Table): string =>
  ` ${[head, ...rows]
    .flat()
    .flatMap((cell) => words(textOf(cell)))
    .join(' ')} `;
