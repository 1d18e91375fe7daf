import { expect, test } from 'vitest';
import { readCurriculum } from '../../reading/read-curriculum.ts';
import { bad, QUESTIONS, TEXT, keepGolden, withGolden } from '../testing.ts';
import { gates } from './gates.ts';
import { COLUMNS, report } from './report.ts';

/** The cells of the report's lines, each line by its first. */
async function linesOf(files: Record<string, string>): Promise<{ said: string; lines: Map<string, string[]> }> {
  const said = await withGolden(files, async (folder) => {
    const { partial, documents } = await readCurriculum(folder, keepGolden);
    return report({ curriculum: partial, documents });
  });
  const rows = said.split('\n').map((line) => line.split(/ {2,}/));
  return { said, lines: new Map(rows.map(([name, ...cells]) => [name!, cells])) };
}
const ASKED = await bad('myth-named.bad.mdx', import.meta.dirname);
const FOR_TESTS = `${ASKED.replace('level="hieu"', 'level="hieu" truth="ask"')}
<Question id="mau-31" kind="short-answer" objective="viec-lam" level="biet" use="test">

Em kể với ai?

<Accept>mẹ</Accept>

<Why>Mẹ sẽ giúp.</Why>

</Question>
`;

test('the report has a text’s figures: those kept for tests apart, the share that is no trap, how long what is printed is', async () => {
  const { lines } = await linesOf({ [QUESTIONS]: FOR_TESTS });
  const heads = lines.get('văn bản')!;
  const cells = lines.get('mau/lop-4-5')!;
  const of = (head: string) => cells[heads.indexOf(head)]!.replace('*', '');
  expect([of('hỏi/để dành'), of('thật, hỏi lại')]).toEqual(['2/1', '50%']);
  for (const head of ['đoạn dài nhất', 'tiếng cả bài', 'trang phiếu', 'trang kế hoạch', 'trang chiếu'])
    expect(Number(of(head)), head).toBeGreaterThan(1);
});

test('every gate has its figure in the report, and stars it', () => {
  const starred = COLUMNS.flatMap(({ gates: ids = [] }) => ids).sort();
  expect([...new Set(starred)]).toEqual(gates.map(({ id }) => id).sort());
});

test('the report tells how many sentences two texts of a lesson share, and objectives asked at one level', async () => {
  const text = await bad('own-sentences.bad.mdx', import.meta.dirname);
  const { lines } = await linesOf({
    [TEXT]: text,
    [TEXT.replace('4-5', '6-7')]: text.replace('grades: 4-5', 'grades: 6-7'),
    [QUESTIONS]: await bad('objectives-twice.bad.mdx', import.meta.dirname),
  });
  const of = (head: string) => lines.get('mau/lop-4-5')![lines.get('văn bản')!.indexOf(head)];
  expect([of('câu chung'), of('mục tiêu một mức')]).toEqual(['100%*', '1*']);
});

test('the report counts what wrong answers stand for, by lesson and in all, and names what no question asks about', async () => {
  const myth = (id: string) => `  - { id: ${id}, text: "Em tin", why: "Vì sao", grades: 4-5 }\n`;
  const { said, lines } = await linesOf({
    [QUESTIONS]: ASKED.replace('<Option id="c">', '<Option id="c" myth="vo-hai">'),
    'myths/chung.yaml': `myths:\n${myth('vo-hai')}${myth('khong-ai-hoi')}`,
  });
  expect(lines.get('bài')).toEqual(['chỗ sai', 'nói tên ngộ nhận', 'nhớ sai (none)', 'tỉ lệ none', 'số ngộ nhận']);
  expect(lines.get('mau')).toEqual(['4', '1', '2', '50%', '1']);
  expect(lines.get('mọi bài')).toEqual(['4', '1', '2', '50%', '1']);
  expect(said).toContain('Chưa câu hỏi nào dùng: khong-ai-hoi (1 trên 2 ngộ nhận).');
});
