import { expect, test } from 'vitest';
import { helpAtHand } from './help-at-hand.ts';
import { bad, checkWith, placesOf, requires } from './testing.ts';

requires(
  'help and children’s words lead to lessons, places and drawings that there are',
  helpAtHand,
  { 'help.yaml': 'help-at-hand.bad.yaml', 'words/children.yaml': 'help-at-hand.bad.children.yaml' },
  ['help.yaml:4:20', 'help.yaml:5:30', 'help.yaml:6:14', 'children.yaml:2:42'],
);

test('a lesson still to be written is known by its file of misconceptions', async () => {
  const help = (await bad('help-at-hand.bad.yaml')).replace(/, tong-dai-112|\n    picture: khoa/g, '');
  expect(await placesOf(helpAtHand, { 'help.yaml': help })).toEqual(['help.yaml:4:20']);
  expect(await placesOf(helpAtHand, { 'help.yaml': help, 'myths/mao.yaml': 'myths: []\n' })).toEqual([]);
});

test('a case bears an id and a number of its own, and whatever is missing is told at its place', async () => {
  const help = (await bad('help-at-hand.bad.yaml')).replace(/, mao\]|, tong-dai-112|\n    picture: khoa/g, (gone) =>
    gone.endsWith(']') ? ']' : '',
  );
  const told = async (text: string) =>
    (await checkWith({ 'help.yaml': text })).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
  expect(await told(help)).toEqual([]);
  expect(await told(help + help.replace('cases:\n', ''))).toEqual(['13:9 trung-ma', '14:13 trung-ma']);
  expect(await told(help + help.replace('cases:\n', '').replace('mat-nick', 'xin-anh'))).toEqual(['14:13 trung-ma']);
  expect(await told(help.replace('        slow: Đừng trả tiền cho ai.\n', ''))).toEqual(['8:9 khai-bao']);
});
