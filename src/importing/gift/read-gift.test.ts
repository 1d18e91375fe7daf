import { expect, test } from 'vitest';
import { bringBack } from '../../../test/bring-back.ts';
import { textOf } from '../../curriculum/tree.ts';
import type { Question } from '../../questions/kinds.ts';

const choices = (one: Question | undefined): [string, boolean, string][] =>
  one && 'options' in one ? one.options.map(({ text, right, why }) => [textOf(text), right, textOf(why)]) : [];
const said = ({ prompt }: Question): string => prompt.map((node) => textOf([node])).join(' | ');

/** The examples of Moodle's own page on GIFT, in our words. */
const FILE = `// một dòng ghi chú
$CATEGORY: $course$/top/Lớp 4/Quà lạ

::Q1:: 1+1\\=2 là {T#sai rồi#đúng rồi}

::Q2:: Màu gì? {
  =xanh # phải, xanh
  ~đỏ # chưa phải
  ~%50%vàng
}

Ai được {~mẹ =bà ~chị} mời?

Hai là {=2 =hai #### Vì 1+1.}

Ghép. {=mèo -> meo =chó -> gâu =vịt -> cạp}

Năm nào? {#1822:5}

Chọn hai. {~%50%một ~%50%hai ~%-100%ba}

Viết vài dòng. {}

Chỉ là chữ.

::Q::[markdown]*Không* nghiêng\\: {=a}
`;

test('each kind of GIFT’s own is read as Moodle reads it', () => {
  const { questions, left, files } = bringBack(FILE);
  const [truth, colour, missing, two, pairs, year, both, essay, marks] = questions;
  expect(said(truth!)).toBe('1+1=2 là');
  expect(choices(truth)).toEqual([
    ['Đúng', true, 'đúng rồi'],
    ['Sai', false, 'sai rồi'],
  ]);
  expect(choices(colour)).toEqual([
    ['xanh', true, 'phải, xanh'],
    ['đỏ', false, 'chưa phải'],
    ['vàng', false, ''],
  ]);
  expect(missing).toMatchObject({ kind: 'gap', gaps: [{ accepted: ['bà'] }], lures: [{}, {}] });
  expect(said(missing!)).toBe('Ai được bà mời?');
  expect(two).toMatchObject({ kind: 'short-answer', accepted: ['2', 'hai'] });
  expect(pairs!.kind === 'match' && pairs!.pairs.map((pair) => [textOf(pair.text), textOf(pair.with)])).toEqual([
    ['mèo', 'meo'],
    ['chó', 'gâu'],
    ['vịt', 'cạp'],
  ]);
  expect(year).toMatchObject({ kind: 'short-answer', accepted: ['1822'] });
  expect(both!.kind).toBe('multiple');
  expect(choices(both).map(([, right]) => right)).toEqual([true, true, false]);
  expect(essay!.kind).toBe('essay');
  expect(said(marks!)).toBe('*Không* nghiêng:');
  expect(String(files.get('lesson.yaml'))).toContain('title: Quà lạ\n');
  expect(left).toEqual([
    'Câu moi-45-02: một lựa chọn chỉ được 50 % điểm, ở đây là sai',
    'Câu moi-45-06: khoảng số được phép: 1822:5',
    'Không đọc được: “Chỉ là chữ.”',
  ]);
});
