import { eachLength, type TestForm } from '../curriculum/test-form.ts';
import { showNumber } from '../curriculum/show-number.ts';
import { kinds } from '../questions/kinds.ts';
import type { Path } from '../reading/document.ts';
import { documentsOf, rule, type Content } from './rule.ts';

type Tell = (path: Path, what: string, why: string, fix: string) => void;

/** A test can be made by each form: its parts can be printed, their points are its total, its minutes are enough. */
export const testForm = rule('mau-de', (content: Content, report) => {
  for (const document of documentsOf(content, 'test-form').filter(({ whole }) => whole))
    for (const name of ['primary', 'national'] as const) {
      const tell: Tell = (path, ...words) => report(document, document.placeOf([name, ...path]), ...words);
      const forms = eachLength(content.curriculum.forms.test[name]);
      checkLevels(forms[0]!, tell);
      for (const [i, form] of forms.entries()) {
        const tellOf: Tell = (path, ...words) => tell([...(i ? ['lengths', i - 1] : []), ...path], ...words);
        checkParts(form, tellOf);
        checkPoints(form, tellOf);
        checkMinutes(form, forms.slice(0, i), tellOf);
      }
    }
});

function checkParts({ parts }: TestForm, tell: Tell): void {
  for (const [i, { kind }] of parts.entries()) {
    if (!kinds[kind].test)
      tell(
        ['parts', i, 'kind'],
        `Câu loại “${kinds[kind].name}” không in thành đề được.`,
        'Loại này chỉ làm được trên trang, nên phần này lúc nào cũng trống.',
        'Bỏ phần này, hoặc dùng một loại khác.',
      );
    if (parts.findIndex((part) => part.kind === kind) < i)
      tell(
        ['parts', i, 'kind'],
        `Mẫu này đã có một phần cho loại “${kinds[kind].name}”.`,
        'Câu nào cũng in hai lần, và điểm tính hai lần.',
        'Gộp hai phần làm một.',
      );
  }
}

/** The minutes of a form stand in the codes of its papers, and at their head. */
function checkMinutes({ minutes, parts }: TestForm, before: readonly TestForm[], tell: Tell): void {
  if (minutes === undefined) return;
  if (before.some((form) => form.minutes === minutes))
    tell(
      ['minutes'],
      `Đã có một mẫu ${minutes} phút.`,
      'Mã tài liệu nhận ra mẫu bằng số phút, nên in lại sẽ ra đề khác.',
      'Đổi số phút, hoặc bỏ một mẫu.',
    );
  const taken = parts.reduce((all, { kind, most }) => all + most * (kinds[kind].test?.minutes ?? 0), 0);
  if (taken > minutes)
    tell(
      ['minutes'],
      `Đề đủ của mẫu này cần khoảng ${showNumber(taken)} phút, mà đề in ${minutes} phút.`,
      'Học sinh không kịp làm.',
      'Bớt số câu (most), hoặc thêm phút.',
    );
}

function checkPoints({ parts, total, step }: TestForm, tell: Tell): void {
  const own = parts.filter(({ points }) => points !== undefined);
  for (const [i, { points, weight }] of parts.entries())
    if ((points === undefined) === (weight === undefined) || (own.length > 0 && points === undefined))
      tell(
        ['parts', i],
        points === undefined ? 'Phần này không có điểm.' : 'Phần này có cả points lẫn weight.',
        'Điểm của các phần được so với nhau: cả mẫu chỉ dùng một cách tính.',
        'Phần nào cũng ghi points (điểm của cả phần), hoặc phần nào cũng ghi weight (một câu nặng bằng mấy câu thường).',
      );
  const sum = own.reduce((all, { points }) => all + points!, 0);
  if (own.length === parts.length && Math.abs(sum - total) > 1e-9)
    tell(
      ['total'],
      `Điểm các phần cộng lại là ${showNumber(sum)}, không phải ${showNumber(total)}.`,
      'Ma trận và biểu điểm sẽ không khớp với đề.',
      'Sửa points của các phần, hoặc sửa total.',
    );
  const most = parts.reduce((all, part) => all + part.most, 0);
  if (most * step > total)
    tell(
      ['step'],
      `Đề đủ có ${most} câu, mỗi câu ít nhất ${showNumber(step)} điểm: quá ${showNumber(total)} điểm.`,
      'Có câu sẽ không còn điểm nào.',
      'Bớt số câu (most), hoặc dùng điểm lẻ nhỏ hơn.',
    );
}

function checkLevels({ levels }: TestForm, tell: Tell): void {
  const shares = Object.values(levels).reduce((all, { share }) => all + share, 0);
  if (shares !== 100)
    tell(
      ['levels'],
      `Ba mức độ cộng lại là ${showNumber(shares)}%.`,
      'Các phần trăm này là của cùng một đề.',
      'Sửa share để ba mức độ cộng lại là 100.',
    );
}
