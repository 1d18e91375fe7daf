import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../curriculum/problem.ts';
import { hint } from '../curriculum/suggest.ts';
import { problemAt, START } from '../reading/document.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { writeWhole } from './write-whole.ts';

export interface Withdrawing {
  content: string;
  /** A lesson's folder or a warning's file; `bai/…` or `canh-bao/…` where both have the name. */
  name: string;
  why: string;
  date: string;
}

/** Writes into a lesson's or a warning's file that it is withdrawn; returns that file. What else it says stays. */
export async function withdraw({
  content,
  name,
  why,
  date,
}: Withdrawing): Promise<{ file: string } | { problems: Problem[] }> {
  const { lessons, alerts } = (await readCurriculum(content)).partial;
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
    return refuse(`“${name}” đã rút ngày ${one.withdrawn.date}.`, `Muốn sửa lí do thì mở ${one.file}, mục withdrawn.`);
  if (one.status !== 'published')
    return refuse(`“${name}” chưa đăng (status: draft).`, 'Bài còn soạn thì không ai có mà rút; chỉ cần để nguyên.');
  if (!why.trim()) return refuse('Chưa cho biết vì sao rút.', 'Thêm --why "một câu cho người đang cầm bản in".');
  const file = path.join(path.dirname(content), one.file);
  const text = await readFile(file, 'utf8');
  const words = JSON.stringify(why.trim().normalize('NFC'));
  await writeWhole(file, `${text.trimEnd()}\nwithdrawn:\n  date: ${date}\n  why: ${words}\n`);
  return { file };
}
