import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { cutAll, type GradeLesson } from '../curriculum/cut.ts';
import { textOf } from '../curriculum/tree.ts';
import { spanText, wordsOf, type PaperNode, type Picture } from '../document/paper.ts';
import { kindOf, type Question } from './kinds.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { askQuestion } from '../teaching/ask-question.ts';
import { paperContext } from '../teaching/to-paper.ts';

let golden: GradeLesson;
beforeAll(async () => {
  golden = cutAll((await readCurriculum(path.resolve('test/golden/content'))).curriculum!)[0]!;
});
const find = <K extends Question['kind']>(kind: K) =>
  golden.questions.find((question) => question.kind === kind) as Extract<Question, { kind: K }>;
const context = () => paperContext(golden, 'pupil');
const ask = (question: Question) => kindOf(question).paper.ask(question, 'paper', context());
const answer = (question: Question) => kindOf(question).paper.answer(question);

test('the key’s letters put the lettered items in the right order', () => {
  const order = find('order');
  const text = wordsOf(ask(order)).join(' ');
  const said = answer(order)
    .split(' – ')
    .map((letter) => text.split(new RegExp(`(?:^| )${letter}\\. `))[1]!.split(/ [A-D]\. | Thứ tự/)[0]!);
  expect(said).toEqual([
    'Chậm lại, chưa trả lời ngay',
    'Kiểm tra xem món quà có thật không',
    'Hỏi bố mẹ trước khi làm gì tiếp',
  ]);
});

test('the key’s pairs bring each number to its letter', () => {
  const match = find('match');
  const [table] = ask(match);
  const rows = table!.type === 'table' ? table.rows.map((row) => row.map((cell) => wordsOf(cell).join(' '))) : [];
  const right = Object.fromEntries(rows.map((row) => [row.at(-1)!.slice(0, 1), row.at(-1)!.slice(3)]));
  const pairs = answer(match)
    .split('; ')
    .map((pair) => [
      rows[Number(pair.split('\u00a0–\u00a0')[0]) - 1]!.at(-2)!.slice(3),
      right[pair.split('\u00a0–\u00a0')[1]!],
    ]);
  expect(pairs).toEqual([
    ['“Nhanh lên kẻo hết!”', 'Giục giã'],
    ['“Đóng phí rồi mới có quà.”', 'Đòi tiền trước'],
    ['“Đừng kể với ai nhé.”', 'Bắt giữ bí mật'],
  ]);
});

test('what a question shows in pictures is on its paper, beside the same words', () => {
  const single = askQuestion(find('single'), 'Câu 1.', 'paper', context());
  const shown = (nodes: readonly PaperNode[]): string[] =>
    nodes.flatMap((node) =>
      node.type === 'choices'
        ? node.items.map(({ spans, picture }) => `${spanText(spans)}: ${nameOf(picture)}`)
        : node.type === 'table'
          ? node.rows.map(
              (row) =>
                `${wordsOf(row[1]!).join(' ')}: ${row[0]![0]!.type === 'figure' ? nameOf(row[0]![0]!.picture) : ''}`,
            )
          : node.type === 'keep'
            ? shown(node.children)
            : [],
    );
  const nameOf = (picture: Picture | undefined) =>
    Object.entries(golden.drawings).find(([, drawn]) => drawn === picture)?.[0];
  expect(shown([single])).toEqual([
    'Giúp bà chuyển tiền cho nhanh: gui-it-tien',
    'Nói bà khoan đã, rồi cùng hỏi bố mẹ: hoi-nguoi-lon',
    'Giấu tờ phiếu đi: to-phieu-do',
  ]);
  expect(shown(ask(find('order'))).toSorted()).toEqual([
    'Chậm lại, chưa trả lời ngay: cham-lai',
    'Hỏi bố mẹ trước khi làm gì tiếp: hoi-nguoi-lon',
    'Kiểm tra xem món quà có thật không: mat-nhin',
  ]);
  expect(shown(ask(find('match')))).toEqual([
    '1. “Nhanh lên kẻo hết!”: nhan-nhanh',
    '2. “Đóng phí rồi mới có quà.”: doi-tien',
    '3. “Đừng kể với ai nhé.”: giu-kin',
  ]);
});

test('a message on paper shows its phrases lettered alike, signs and innocent ones, and no reason', () => {
  const signs = find('find-signs');
  const shown = wordsOf(paperContext(golden, 'pupil').nodes(kindOf(signs).paper.prompt(signs))).join(' ');
  expect(shown).toContain('(A) Chào bạn, mình tặng bạn một món quà. (B) Bạn gửi phí trước nhé!');
  expect(shown).toContain('(C) mình hỏi mẹ');
  expect(shown).not.toContain('Quà thật không đòi tiền trước');
  expect(answer(signs)).toBe('B, D');
});

test('a sort is ticked in a table, a box a group, or lettered card by card; its key names the cards of each group by letter', () => {
  const sort = find('sort');
  const [table] = ask(sort);
  expect(table).toMatchObject({ type: 'table', frame: 'grid' });
  const rows = table!.type === 'table' ? table.rows.map((row) => wordsOf(row[1]!).join(' ')) : [];
  const letters = Object.fromEntries(rows.map((words) => [words.slice(3), words[0]]));
  const parts = answer(sort)
    .split('; ')
    .map((part) => part.split(': '));
  expect(parts.map(([name]) => name)).toEqual(['Thật', 'Bẫy', 'Phải hỏi thêm']);
  expect(parts[0]![1]).toBe(letters['Mai các con nhớ mang khăn bơi']);
  expect(parts[1]![1]!.split(',\u00a0')).toEqual(
    [letters['Đóng phí rồi mới được nhận quà'], letters['Nhanh lên, chỉ còn năm phút!']].toSorted((a, b) =>
      a! < b! ? -1 : 1,
    ),
  );
  const cut = ask({ ...sort, cut: true });
  const onCards = wordsOf(cut).join(' ');
  expect(onCards).toMatch(/^Thật: …+; Bẫy: …+; Phải hỏi thêm: …+ A\. /);
  for (const [words, letter] of Object.entries(letters)) expect(onCards).toContain(`${letter}. ${words}`);
});

test('the slide of a sort names a group without a card too: its author is told by a rule', () => {
  const sort = find('sort');
  if (sort.kind !== 'sort') throw new Error(sort.kind);
  const empty = { ...sort, cards: sort.cards.filter(({ group }) => group !== sort.groups[0]!.id) };
  for (const grade of [2, 5] as const) {
    const { solved } = kindOf(empty).slide(empty, paperContext({ ...golden, grade }, 'pupil'));
    expect(spanText(solved[0]!.spans).trim()).toBe('Thật:');
  }
});

test('who marks it finds each piece under the name that the sheet gives it', () => {
  for (const kind of ['single', 'order', 'match', 'true-false', 'sort'] as const) {
    const question = find(kind);
    const shown = wordsOf(ask(question)).join(' ');
    const named = kindOf(question).paper.named(question);
    expect(named.length, kind).toBeGreaterThan(2);
    for (const [name, { text }] of named) {
      const words = spanText(context().spans(text));
      const letter = name.replace(/(Đúng|Sai):$/, '').trim();
      // Choices bear their letters by their place.
      if (kind === 'single' || kind === 'order') expect(shown).toContain(words);
      else expect(shown).toContain(`${letter} ${words}`);
    }
  }
  const judged = kindOf(find('true-false')).paper.named(find('true-false'));
  expect(judged.map(([name]) => name)).toEqual(['a) Đúng:', 'b) Sai:', 'c) Đúng:', 'd) Sai:']);
  expect(
    kindOf(find('order'))
      .paper.named(find('order'))
      .map(([name]) => name[0])
      .join(' – '),
  ).toBe(answer(find('order')));
});

test('who marks a gap text or a short answer finds whatever counts, and why', () => {
  const [, written] = golden.questions.filter(({ kind }) => kind === 'gap');
  const named = kindOf(written!).paper.named(written!);
  expect(named.map(([name, { text }]) => `${name} ${textOf(text)}`)).toEqual([
    '(1) tiền; hoặc phí',
    '(2) kể; hoặc nói',
  ]);
  const marked = wordsOf(paperContext(golden, 'marker').nodes(golden.body)).join(' ');
  expect(marked).toContain('111; hoặc số 111 Tổng đài nghe cả ngày lẫn đêm.');
  expect(wordsOf(paperContext(golden, 'pupil').nodes(golden.body)).join(' ')).not.toContain('số 111');
});

test('a gap text to be written shows numbered holes and no words to choose from, on paper, on a slide, on a page', () => {
  const [, written] = golden.questions.filter(({ kind }) => kind === 'gap');
  const { paper, slide, view } = kindOf(written!);
  const shown = wordsOf(context().nodes(paper.prompt(written!))).join(' ');
  expect(shown).toMatch(/^Quà thật không đòi \(1\) …+ trước\. .+, em \(2\) …+ ngay với bố mẹ\.$/);
  expect([ask(written!), slide(written!, context()).asked, view(written!).targets]).toEqual([[], [], []]);
});

test('a gap text shows numbered holes and the words to choose from, and no word in its place', () => {
  const gap = find('gap');
  const shown = wordsOf(paperContext(golden, 'pupil').nodes(kindOf(gap).paper.prompt(gap))).join(' ');
  expect(shown).toMatch(/em \(1\) …+ ?, rồi \(2\) …+ ?\./);
  expect(shown).not.toContain('chậm lại');
  const bank = wordsOf(ask(gap)).join(' ');
  for (const word of ['chậm lại', 'hỏi người lớn', 'trả lời']) expect(bank).toContain(word);
  expect(answer(gap)).toBe('(1) chậm lại; (2) hỏi người lớn');
});
