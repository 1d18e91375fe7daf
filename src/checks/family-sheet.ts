import { findBlocks } from '../curriculum/tree.ts';
import { atAttribute } from '../reading/place.ts';
import { documentsOf, lessonRule } from './rule.ts';

/** A sign must stand on one line of the poster, in letters that are read at three metres. */
const LONGEST = 26;

/**
 * Every text has its words for the family: the trick in a sentence and three short signs, for the family sheet and the
 * poster.
 */
export const familySheet = lessonRule('loi-gui-gia-dinh', (content, report) => {
  for (const document of documentsOf(content, 'text').filter(({ whole }) => whole)) {
    const [found] = findBlocks(document.tree, 'FamilyNote');
    const why = 'Tờ gửi gia đình và áp phích nói chiêu lừa và ba dấu hiệu của bài.';
    if (!found) {
      report(
        document,
        document.placeOf(['grades']),
        'Bài chưa có lời gửi gia đình.',
        why,
        'Thêm <FamilyNote title="…" trick="…" signs="…; …; …"> vào hoạt động vận dụng.',
      );
      continue;
    }
    const { trick, signs } = found.node.props;
    if (!trick)
      report(
        document,
        found.node.at,
        'Lời gửi gia đình chưa nói chiêu lừa là gì.',
        why,
        'Thêm trick="…": một, hai câu nói với ông bà, cha mẹ.',
      );
    const list = String(signs ?? '')
      .split(';')
      .map((sign) => sign.trim())
      .filter(Boolean);
    const at = signs === undefined ? found.node.at : atAttribute(document.source, found.node.at, 'signs');
    if (list.length !== 3)
      report(
        document,
        at,
        `Lời gửi gia đình có ${list.length} dấu hiệu, không phải ba.`,
        why,
        'Viết signs="Dấu hiệu một; Dấu hiệu hai; Dấu hiệu ba".',
      );
    for (const sign of list.filter(({ length }) => length > LONGEST)) {
      report(
        document,
        at,
        `Dấu hiệu “${sign}” dài ${sign.length} chữ cái.`,
        'Trên áp phích mỗi dấu hiệu phải nằm trên một dòng, chữ đọc được từ xa.',
        `Viết gọn lại, không quá ${LONGEST} chữ cái.`,
      );
    }
  }
});
