import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { cutAll, type GradeLesson } from '../curriculum/cut.ts';
import { spanText, wordsOf, type PaperNode, type Picture } from '../document/paper.ts';
import type { Question } from '../questions/question.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { askQuestion } from './ask-question.ts';
import { askMatch, askOrder, letterSpots, practiceAnswer } from './practice-kinds.ts';
import { paperContext } from './to-paper.ts';

let golden: GradeLesson;
beforeAll(async () => {
  golden = cutAll((await readCurriculum(path.resolve('test/golden/content'))).curriculum!)[0]!;
});
const find = <K extends Question['kind']>(kind: K) =>
  golden.questions.find((question) => question.kind === kind) as Extract<Question, { kind: K }>;
const context = () => paperContext(golden, 'pupil');

test('the key’s letters put the lettered items in the right order', () => {
  const order = find('order');
  const text = wordsOf(askOrder(order, context())).join(' ');
  const said = practiceAnswer(order)
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
  const [table] = askMatch(match, context());
  const rows = table!.type === 'table' ? table.rows.map((row) => row.map((cell) => wordsOf(cell).join(' '))) : [];
  const right = Object.fromEntries(rows.map((row) => [row.at(-1)!.slice(0, 1), row.at(-1)!.slice(3)]));
  const pairs = practiceAnswer(match)
    .split('; ')
    .map((pair) => [rows[Number(pair.split(' – ')[0]) - 1]!.at(-2)!.slice(3), right[pair.split(' – ')[1]!]]);
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
  expect(shown(askOrder(find('order'), context())).toSorted()).toEqual([
    'Chậm lại, chưa trả lời ngay: cham-lai',
    'Hỏi bố mẹ trước khi làm gì tiếp: hoi-nguoi-lon',
    'Kiểm tra xem món quà có thật không: mat-nhin',
  ]);
  expect(shown(askMatch(find('match'), context()))).toEqual([
    '1. “Nhanh lên kẻo hết!”: nhan-nhanh',
    '2. “Đóng phí rồi mới có quà.”: doi-tien',
    '3. “Đừng kể với ai nhé.”: giu-kin',
  ]);
});

test('a message on paper shows its phrases lettered alike, signs and innocent ones, and no reason', () => {
  const signs = find('find-signs');
  const shown = wordsOf(paperContext(golden, 'pupil').nodes(letterSpots(signs.prompt, signs))).join(' ');
  expect(shown).toContain('(A) Chào bạn, mình tặng bạn một món quà. (B) Bạn gửi phí trước nhé!');
  expect(shown).toContain('(C) mình hỏi mẹ');
  expect(shown).not.toContain('Quà thật không đòi tiền trước');
  expect(practiceAnswer(signs)).toBe('B, D');
});
