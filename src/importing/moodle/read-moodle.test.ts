import { expect, test } from 'vitest';
import { bringBack } from '../../../test/bring-back.ts';
import { textOf } from '../../curriculum/tree.ts';
import { escapeHtml } from '../../html/text.ts';
import type { Question } from '../../questions/kinds.ts';

const field = (name: string, html: string, format = 'html', more = '') =>
  `<${name} format="${format}"><text>${escapeHtml(html)}</text>${more}</${name}>`;
const answer = (fraction: number, text: string, feedback = '') =>
  `<answer fraction="${fraction}" format="html"><text>${escapeHtml(text)}</text>${field('feedback', feedback)}</answer>`;
const question = (type: string, html: string, ...own: string[]) =>
  `<question type="${type}"><name><text>${type}</text></name>${field('questiontext', html)}${own.join('')}</question>`;
const quiz = (...questions: string[]) => `<?xml version="1.0" encoding="UTF-8"?><quiz>${questions.join('')}</quiz>`;
const choices = (one: Question | undefined): [string, boolean, string][] =>
  one && 'options' in one ? one.options.map(({ text, right, why }) => [textOf(text), right, textOf(why)]) : [];
const said = ({ prompt }: Question): string => prompt.map((node) => textOf([node])).join(' | ');

test('true or false is a choice of two, each with what is said to whoever takes it', () => {
  const { questions } = bringBack(
    quiz(
      question('truefalse', '<p>Cứ gửi tiền?</p>', answer(0, 'true', 'Chưa phải.'), answer(100, 'false', 'Phải rồi.')),
    ),
  );
  expect(questions[0]!.kind).toBe('single');
  expect(choices(questions[0])).toEqual([
    ['Đúng', false, 'Chưa phải.'],
    ['Sai', true, 'Phải rồi.'],
  ]);
});

test('what is said to everyone explains the right option; where that is explained already it is told', () => {
  const general = field('generalfeedback', '<p>Vì quà thật không thu phí.</p>');
  const asked = (why: string) =>
    bringBack(
      quiz(question('multichoice', 'Hỏi?', general, '<single>true</single>', answer(100, 'b', why), answer(0, 'a'))),
    );
  expect(choices(asked('').questions[0])).toEqual([
    ['b', true, 'Vì quà thật không thu phí.'],
    ['a', false, ''],
  ]);
  expect(asked('Phải.').left).toEqual(['Câu moi-45-01: lời giải thích chung: “Vì quà thật không thu phí.”']);
});

test('an old plug-in’s ordering without its combined feedback is an order, by the places that it gives', () => {
  const { questions } = bringBack(
    quiz(question('ordering', 'Xếp.', answer(2, 'hai'), answer(3, 'ba'), answer(1, 'một'))),
  );
  expect(questions[0]!.kind === 'order' && questions[0]!.items.map(({ text }) => textOf(text))).toEqual([
    'một',
    'hai',
    'ba',
  ]);
});

test('gaps of a text: chosen, written, dragged; two that share a list have it once', () => {
  const { questions } = bringBack(
    quiz(
      question('cloze', '<p>Em {1:MCV:=chậm lại#Kịp nghĩ.~vội} rồi {2:MULTICHOICE:~vội~=hỏi \\} mẹ}.</p>'),
      question('multianswer', '<p>Gọi {1:SA:=111~=số 111~%50%113}.</p>'),
      question(
        'ddwtos',
        '<p>Em [[2]] rồi [[1]].</p>',
        ...['hỏi', 'nghĩ', 'chạy'].map((text) => `<dragbox><text>${text}</text></dragbox>`),
      ),
    ),
  );
  const [chosen, written, dragged] = questions as Extract<Question, { kind: 'gap' }>[];
  expect(chosen!.gaps.map(({ accepted, why }) => [accepted, textOf(why)])).toEqual([
    [['chậm lại'], 'Kịp nghĩ.'],
    [['hỏi } mẹ'], ''],
  ]);
  expect(chosen!.lures.map(({ text }) => textOf(text))).toEqual(['vội']);
  expect(written!.gaps.map(({ accepted }) => accepted)).toEqual([['111', 'số 111']]);
  expect(dragged!.gaps.map(({ accepted }) => accepted)).toEqual([['nghĩ'], ['hỏi']]);
  expect(dragged!.lures.map(({ text }) => textOf(text))).toEqual(['chạy']);
});

test('what a lesson cannot ask or mark is told by name, and nothing comes in its place', () => {
  const { questions, left, body } = bringBack(
    quiz(
      question('calculated', 'Tính.'),
      question('constructor', 'Hỏi.'),
      question('description', '<p>Đọc trước.</p>'),
      question('multichoice', 'Hỏi?', '<single>true</single>', answer(100, 'a'), answer(50, 'b'), answer(0, 'c')),
      question('shortanswer', 'Viết?', answer(100, 'chậm*'), answer(40, 'nhanh')),
      question(
        'matching',
        'Ghép.',
        ...['một', 'hai', ''].map((text, i) =>
          field('subquestion', text, 'html', `<answer><text>${'abc'[i]}</text></answer>`),
        ),
      ),
      question('numerical', 'Số?', `<answer fraction="100"><text>12</text><tolerance>0.5</tolerance></answer>`),
    ),
  );
  expect(questions.map(({ kind }) => kind)).toEqual(['single', 'short-answer', 'match', 'short-answer']);
  expect(textOf([body[0]!])).toBe('Đọc trước.');
  expect(left).toEqual([
    'Câu “calculated”: loại “calculated” không có trong bài',
    'Câu “constructor”: loại “constructor” không có trong bài',
    'Câu moi-45-01: một lựa chọn chỉ được 50 % điểm, ở đây là sai',
    'Câu moi-45-02: đáp án “chậm*”: dấu * (chữ gì cũng được) thành chữ thường',
    'Câu moi-45-02: đáp án “nhanh” chỉ được 40 % điểm',
    'Câu moi-45-03: vế phải thừa để gây nhiễu',
    'Câu moi-45-04: sai số được phép của đáp án',
  ]);
});

test('a text that is said to be plain is no HTML', () => {
  const { questions } = bringBack(
    quiz(
      `<question type="essay"><name><text>a</text></name>${field('questiontext', 'a <b> & c\nd', 'plain_text')}</question>`,
    ),
  );
  expect(said(questions[0]!)).toBe('a <b> & c | d');
});

test('a file that asks nothing of Moodle’s is told', () => {
  expect(() => bringBack('<html><body>a</body></html>')).toThrow(/không phải <quiz> của Moodle/);
});
