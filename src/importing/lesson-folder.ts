/** The folder of a lesson that begins, whatever it begins with: a new name, and all of its files or none. */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseGrades, type Grade } from '../curriculum/grade.ts';
import { Id } from '../curriculum/source.ts';
import { refuse } from './refusal.ts';

/** One grade, or grades that follow each other. */
export function gradesOf(written: string): Grade[] {
  const grades = parseGrades(written);
  if (!grades?.length || grades.at(-1)! - grades[0]! !== grades.length - 1)
    return refuse(
      `“${written}” không phải một lớp hay các lớp liền nhau.`,
      'Bài nằm trong thư mục mang tên lớp.',
      'Viết như 8 hoặc 4-5.',
    );
  return grades;
}

/** Where the lesson goes; `name`: what it is called, if that gave no id. */
export async function freeFolder(content: string, id: string, name: string): Promise<string> {
  if (!Id.safeParse(id).success)
    refuse(
      `“${id || name}” không dùng làm tên thư mục bài được.`,
      'Tên này là địa chỉ của trang.',
      'Đặt tên bằng --id, ví dụ --id qua-la: chữ thường không dấu, chữ số và dấu gạch nối.',
    );
  const folder = path.join(content, 'lessons', id);
  if (await isThere(folder))
    refuse(
      `Đã có bài trong ${folder}.`,
      'Bài đã viết không bao giờ bị ghi đè.',
      'Đặt tên khác bằng --id; cần thêm câu vào bài cũ thì chép các <Question> sang cau-hoi.mdx của nó.',
    );
  return folder;
}

const isThere = async (place: string): Promise<boolean> => (await lstat(place).catch(() => null)) !== null;

/** Aside, under a hidden name, then in its place in one step: nobody finds half a lesson. */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const aside = path.join(path.dirname(folder), `.${path.basename(folder)}.${randomUUID()}.part`);
  try {
    for (const [name, data] of files) {
      await mkdir(path.dirname(path.join(aside, name)), { recursive: true });
      await writeFile(path.join(aside, name), data);
    }
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}
