import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bareCells, writeHoles } from '../checks/coverage/write-holes.ts';
import { coverageOf, rowsOf } from '../curriculum/coverage.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import { showGrades } from '../curriculum/grade.ts';
import type { Problem } from '../curriculum/problem.ts';
import { showDate } from '../curriculum/show-date.ts';
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
 * Writes into a lesson's or a warning's file that it is withdrawn; returns that file. What else it says stays. What no
 * other lesson of a grade teaches becomes a hole that is told, with a day: else nothing could be published, and what
 * is withdrawn would stand on the site until somebody had found out why. `holes` says which.
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
  return { file, holes: await tellHoles(content, before, one.title, date) };
}

/** Writes the holes that a withdrawal tore, and no others, into coverage.yaml; returns them as they are called. */
async function tellHoles(content: string, before: Curriculum, title: string, date: string): Promise<string[]> {
  const after = (await readCurriculum((await composeLayers(content)).folder)).partial;
  const left = bareCells(before);
  const torn = bareCells(after).filter((cell) => !left.includes(cell));
  if (!torn.length) return [];
  const file = path.join(content, 'coverage.yaml');
  const source = await readFile(file, 'utf8').catch(() => '');
  const why = `Bài “${title}” dạy điều này đã rút ngày ${showDate(date)}.`;
  await writeWhole(file, writeHoles(source, after, date, { why, left }));
  return rowsOf(coverageOf(after)).flatMap(({ id, name, cells }) => {
    const grades = cells.map(({ grade }) => grade).filter((grade) => torn.includes(`${id} ${grade}`));
    return grades.length ? [`lớp ${showGrades(grades)}: ${name}`] : [];
  });
}
