import { expect, test } from 'vitest';
import { checkWith } from '../checks/testing.ts';

const told = async (files: Record<string, string>) =>
  (await checkWith(files)).problems.map(
    ({ file, line, column, rule }) => `${file.replace('content/', '')}:${line}:${column} ${rule}`,
  );

const MYTHS = `myths:
  - id: cham-la-mat-qua
    text: "Em phải làm ngay, chậm một chút là mất."
    why: "Lời thật chờ được cho em hỏi."
    grades: "1-12"
`;
const REGIONS = `regions:
  - { north: ["lợn đất"], south: ["heo đất"], meaning: "đồ để dành tiền" }
  - { north: ["hoa quả"], south: ["trái cây"], highlands: ["trái cây"], common: north, meaning: "quả để ăn" }
`;

test('the lists are read, and a list that is not there is empty', async () => {
  const none = (await checkWith({})).curriculum!;
  expect(none.myths).toEqual([]);
  expect(none.words).toEqual({
    ladder: [],
    translated: [],
    regions: [],
    children: [],
    adults: [],
    short: [],
    need: [],
    small: [],
    spelling: [],
    spoken: none.words.spoken,
  });
  const { curriculum, problems } = await checkWith({
    'myths/chung.yaml': MYTHS,
    'myths/mau.yaml': MYTHS.replace('cham-la-mat-qua', 'quen-la-tin').replace('"1-12"', '4'),
    'words/ladder.yaml':
      'ladder:\n  - { idea: "số nhà mình có", bands: { "1-2": "số quen", "10-12": "kênh độc lập" }, instead_of: [] }\n',
    'words/translated.yaml': 'translated:\n  - { say_not: "một cách an toàn", better: "an toàn", why: "thừa" }\n',
    'words/regions.yaml': REGIONS,
    'words/children.yaml':
      'children:\n  - { say: ["trúng quà"], leads_to: [mau] }\n  - { say: ["mất nick"], leads_to: [mau], help: true }\n',
  });
  expect(problems).toEqual([]);
  expect(curriculum!.myths.map(({ id, grades }) => `${id} ${grades.length}`)).toEqual([
    'cham-la-mat-qua 12',
    'quen-la-tin 1',
  ]);
  expect(curriculum!.words).toMatchObject({
    ladder: [{ bands: { '1-2': 'số quen', '10-12': 'kênh độc lập' } }],
    translated: [{ better: 'an toàn' }],
    regions: [{ south: ['heo đất'] }, { common: 'north', highlands: ['trái cây'] }],
    children: [{ help: false }, { help: true, leads_to: ['mau'] }],
  });
});

test('a mistake in a list is told at its own place', async () => {
  const wrong = `myths:
  - id: Chậm
    text: ""
    wy: "gõ nhầm"
    grades: "4-13"
`;
  expect(await told({ 'myths/chung.yaml': wrong })).toEqual([
    'myths/chung.yaml:2:5 khai-bao', // why is missing
    'myths/chung.yaml:2:9 khai-bao', // no id
    'myths/chung.yaml:3:11 khai-bao', // empty
    'myths/chung.yaml:4:5 khai-bao', // wy
    'myths/chung.yaml:5:13 khai-bao', // grade 13
  ]);
  expect(
    await told({ 'words/ladder.yaml': 'ladder:\n  - { idea: "a", bands: { "2-3": 1 }, instead_of: "c" }\n' }),
  ).toEqual(['words/ladder.yaml:2:34 khai-bao', 'words/ladder.yaml:2:51 khai-bao']);
  expect(await told({ 'words/children.yaml': 'children:\n  - { say: [], leads_to: [Bài mẫu], help: có }\n' })).toEqual([
    'words/children.yaml:2:12 khai-bao',
    'words/children.yaml:2:27 khai-bao',
    'words/children.yaml:2:43 khai-bao',
  ]);
  expect(await told({ 'words/regions.yaml': `${REGIONS.replace('north: ["lợn đất"], ', '')}` })).toEqual([
    'words/regions.yaml:2:5 khai-bao',
  ]);
});

test('an id of a misconception is one over all files', async () => {
  expect(await told({ 'myths/chung.yaml': MYTHS, 'myths/mau.yaml': MYTHS })).toEqual(['myths/mau.yaml:2:9 trung-ma']);
});

test('what nobody reads is told, with the name that was meant', async () => {
  const { problems } = await checkWith({
    'myths/chung.yml': MYTHS,
    'words/region.yaml': REGIONS,
    'myth/chung.yaml': MYTHS,
    'lesons/a.txt': '',
    'forms/de-kiemtra.yaml': '',
  });
  expect(problems.map(({ file, rule, fix }) => `${file.replace('content/', '')} ${rule} ${fix}`)).toEqual([
    'forms/de-kiemtra.yaml tep-lac Có phải ý bạn là “de-kiem-tra.yaml”?',
    'lesons tep-lac Có phải ý bạn là “lessons”?',
    'myth tep-lac Có phải ý bạn là “myths”?',
    'myths/chung.yml tep-lac Ở đây chỉ có các tệp .yaml, mỗi bài một tệp. Đổi tên cho đúng, hoặc xoá.',
    'words/region.yaml tep-lac Có phải ý bạn là “regions.yaml”?',
  ]);
});
