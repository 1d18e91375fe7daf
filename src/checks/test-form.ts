import type { TestForm } from '../curriculum/test-form.ts';
import { showNumber } from '../curriculum/show-number.ts';
import { kinds } from '../questions/kinds.ts';
import type { Path } from '../reading/document.ts';
import { documentsOf, rule, type Content } from './rule.ts';

type Tell = (path: Path, what: string, why: string, fix: string) => void;

/** A test can be made by its form: its parts can be printed, and their points are its total. */
export const testForm = rule('mau-de', (content: Content, report) => {
  for (const document of documentsOf(content, 'test-form').filter(({ whole }) => whole))
    for (const name of ['primary', 'national'] as const) {
      const tell: Tell = (path, ...words) => report(document, document.placeOf([name, ...path]), ...words);
      checkParts(content.curriculum.forms.test[name], tell);
      checkPoints(content.curriculum.forms.test[name], tell);
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

function checkPoints({ parts, total, step, levels }: TestForm, tell: Tell): void {
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
  const shares = Object.values(levels).reduce((all, { share }) => all + share, 0);
  if (shares !== 100)
    tell(
      ['levels'],
      `Ba mức độ cộng lại là ${showNumber(shares)}%.`,
      'Các phần trăm này là của cùng một đề.',
      'Sửa share để ba mức độ cộng lại là 100.',
    );
}
