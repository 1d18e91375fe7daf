import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { coverageOf, rowsOf } from '../curriculum/coverage.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { showGrades } from '../curriculum/grade.ts';
import type { Problem } from '../curriculum/problem.ts';
import { hint } from '../curriculum/suggest.ts';
import { composeLayers } from '../reading/compose-layers.ts';
import { problemAt, START } from '../reading/document.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { makeFolder } from './make-folder.ts';
import { takeOverrides } from './take-overrides.ts';
import { writeWhole } from './write-whole.ts';

export interface Withdrawing {
  content: string;
  /** A lesson's folder or a warning's file; `bai/…` or `canh-bao/…` where both have the name. */
  name: string;
  why: string;
  date: string;
}

/**
 * Writes into a lesson's or a warning's file that it is withdrawn; returns that file. What else it says stays. `holes`
 * says what no other lesson of a grade teaches: coverage lets that stand for a while (curriculum/coverage.ts).
 */
export async function withdraw({
  content,
  name,
  why,
  date,
}: Withdrawing): Promise<{ file: string; holes: string[] } | { problems: Problem[] }> {
  const layers = await composeLayers(content);
  const before = (await readCurriculum(layers.folder)).partial;
  const { lessons, alerts } = before;
  const known = [
    ...lessons.map((one) => ({ ...one, id: one.slug, whole: `bai/${one.slug}` })),
    ...alerts.map((one) => ({ ...one, whole: `canh-bao/${one.id}` })),
  ];
  const found = known.filter(({ id, whole }) => id === name || whole === name);
  const refuse = (what: string, fix: string) => ({
    problems: [problemAt('npm run withdraw', START, 'rut', what, 'Chưa rút gì.', fix)],
  });
  const [one] = found;
  if (!one)
    return refuse(
      `Không có bài hay cảnh báo nào tên “${name}”.`,
      hint(name, [...new Set(known.map(({ id }) => id))].sort()),
    );
  if (found.length > 1)
    return refuse(`“${name}” vừa là bài vừa là cảnh báo.`, `Viết rõ: bai/${name} hoặc canh-bao/${name}.`);
  if (one.withdrawn)
    return refuse(
      `“${name}” đã rút ngày ${one.withdrawn.date}.`,
      `Muốn sửa lí do thì mở ${one.file}, mục “Đã rút” (withdrawn).`,
    );
  if (one.status !== 'published')
    return refuse(`“${name}” chưa đăng (status: draft).`, 'Bài còn soạn thì không ai có mà rút; chỉ cần để nguyên.');
  if (why.trim().length > 200)
    return refuse('Lí do dài quá 200 kí tự.', 'Một hai câu là đủ cho người đang cầm bản in.');
  if (!why.trim()) return refuse('Chưa cho biết vì sao rút.', 'Thêm --why "một câu cho người đang cầm bản in".');
  // A layer withdraws what is below in its own copy of the one file.
  const inside = path.relative(path.basename(layers.folder), one.file);
  const file = path.join(content, inside);
  const text = await readFile(path.join(layers.folder, inside), 'utf8');
  await makeFolder(path.dirname(file));
  const words = JSON.stringify(why.trim().normalize('NFC'));
  await writeWhole(file, `${text.trimEnd()}\nwithdrawn:\n  date: ${date}\n  why: ${words}\n`);
  await takeOverrides(content, [inside.split(path.sep).join('/')]);
  return { file, holes: await tornBy(content, before) };
}

/** What was taught before and is no more, as it is called. */
async function tornBy(content: string, before: Curriculum): Promise<string[]> {
  const after = (await readCurriculum((await composeLayers(content)).folder)).partial;
  const taught = taughtIn(before);
  return rowsOf(coverageOf(after)).flatMap(({ id, name, cells }) => {
    const torn = cells.filter(({ grade, state }) => state === 'owed' && taught.has(`${id} ${grade}`));
    return torn.length ? [`lớp ${showGrades(torn.map(({ grade }) => grade))}: ${name}`] : [];
  });
}

const taughtIn = (curriculum: Curriculum): Set<string> =>
  new Set(
    rowsOf(coverageOf(curriculum)).flatMap(({ id, cells }) =>
      cells.filter(({ state }) => state === 'taught').map(({ grade }) => `${id} ${grade}`),
    ),
  );
