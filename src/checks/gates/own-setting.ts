import { showGrades } from '../../curriculum/grade.ts';
import { gate } from './gate.ts';
import { among } from './pools.ts';

const PARTS = { child: 'bạn nhỏ', place: 'nơi' } as const;
const WHY = 'Một năm em học mười mấy bài: hai bài cùng người hay cùng nơi thì nghe như một chuyện kể hai lần.';

/** A year's lessons are other stories: no two texts of a grade have their child or their place in common. */
export const ownSetting = gate(
  'boi-canh',
  'bối cảnh câu chuyện',
  (written, report, { all }) => {
    const { document, lesson, text } = written;
    if (!text.setting) {
      report(
        document,
        document.placeOf(['grades']),
        'Bài chưa ghi bối cảnh câu chuyện.',
        WHY,
        'Thêm setting: { child, place, device, ending } ở đầu tệp.',
      );
      return;
    }
    // What was withdrawn is no class's story any more.
    if (lesson.withdrawn) return;
    const pool = among(all, written).filter((one) => !one.lesson.withdrawn);
    // The later of two is told of the earlier.
    for (const { name, text: other } of pool.slice(0, pool.indexOf(written))) {
      const both = text.grades.filter((grade) => other.grades.includes(grade));
      if (!both.length || !other.setting) continue;
      for (const part of ['child', 'place'] as const)
        if (bare(text.setting[part]) === bare(other.setting[part]))
          report(
            document,
            document.placeOf(['setting', part]),
            `Lớp ${showGrades(both)}: bài này và “${name}” cùng ${PARTS[part]}: “${text.setting[part]}”.`,
            WHY,
            'Chọn người khác, nơi khác; docs/noi-dung/ma-tran.md có bảng của từng lớp.',
          );
    }
  },
  { pooled: true },
);

/** Who or where it is; after a comma stands when, or where exactly. */
const bare = (words: string): string => words.split(',')[0]!.trim().toLocaleLowerCase('vi');
