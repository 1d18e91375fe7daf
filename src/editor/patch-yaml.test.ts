import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { cases } from '../../test/laws.ts';
import { patchYaml } from './patch-yaml.ts';

const WRITTEN = `# Đơn vị công bố.
title: Nạp tiền   # tên ngắn
grades: 4-5
forms: [B12, "B 3"]
objectives:
  - { id: qua-that, text: "Nêu được: quà thật" }
  - { id: soi-ten, text: Không dựa vào tên }
sources:
  # đọc trên báo giấy
  - id: a
    title: 'Một'
    read: 2026-11-28
  - id: b
    title: Hai
happens: |-
  Đoạn một.

  Đoạn hai.
status: draft
`;
type Data = Record<string, unknown> & { sources: Record<string, unknown>[]; objectives: Record<string, string>[] };
const written = (): Data => parse(WRITTEN) as Data;

/** The lines that are in one text only. */
const changed = (after: string): string[] => {
  const [was, is] = [WRITTEN.split('\n'), after.split('\n')];
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `- ${line.trim()}`),
    ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
};

const told = (data: Data): string[] => {
  const text = patchYaml(WRITTEN, data);
  expect(parse(text)).toEqual(data);
  return changed(text);
};

test('what still says the same keeps its lines, comments and quotes', () => {
  expect(patchYaml(WRITTEN, written())).toBe(WRITTEN);
  expect(told({ ...written(), title: 'Nạp thẻ' })).toEqual([
    '- title: Nạp tiền   # tên ngắn',
    '+ title: Nạp thẻ   # tên ngắn',
  ]);
  expect(told({ ...written(), forms: ['B12', 'C'] })).toHaveLength(2);
  const { objectives } = written();
  expect(
    told({ ...written(), objectives: [objectives[0]!, { ...objectives[1]!, text: 'Soi: tên, hình' }] }),
  ).toHaveLength(2);
  expect(told({ ...written(), happens: 'Đoạn một.\n\nĐoạn ba.' })).toEqual(['- Đoạn hai.', '+ Đoạn ba.']);
});

test('a key or an item that comes or goes takes only its own lines', () => {
  expect(told({ ...written(), care: 'private' })).toEqual(['+ care: private']);
  const { status: _, ...bare } = written();
  expect(told(bare as Data)).toEqual(['- status: draft']);
  const { sources } = written();
  expect(told({ ...written(), sources: [...sources, { id: 'c', title: 'Ba' }] })).toEqual(['+ - id: c', '+ title: Ba']);
  expect(told({ ...written(), sources: [sources[0]!] })).toEqual(['- - id: b', '- title: Hai']);
  expect(told({ ...written(), sources: [sources[0]!, { ...sources[1]!, date: '2026' }] })).toEqual(['+ date: "2026"']);
});

test('whatever is changed into whatever else, the file says what was meant', () => {
  const word = fc.constantFrom(
    'a',
    'Bà nói: “Ừ”',
    'x, y',
    '[1]',
    '# không',
    '- gạch',
    'hai\ndòng',
    '',
    ' ',
    '2026',
    'true',
    "H'Lan",
    '"',
    '{a: b}',
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      word,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('any'), { maxLength: 3 }),
      tie('map'),
    ),
    map: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('any'), { maxKeys: 4 }),
  })).map;
  const flow = fc.boolean();
  fc.assert(
    fc.property(value, value, flow, (before, after, isFlow) => {
      const source = stringify(before, { lineWidth: 0, collectionStyle: isFlow ? 'flow' : 'block' });
      expect(parse(patchYaml(source, after as Record<string, unknown>))).toEqual(after);
    }),
    cases(300),
  );
});
