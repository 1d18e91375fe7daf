import path from 'node:path';
import { AlertFile, type Alert } from '../curriculum/alert.ts';
import { keepNothing } from '../curriculum/keep.ts';
import type { Problem } from '../curriculum/problem.ts';
import { Id } from '../curriculum/source.ts';
import { problemAt, START, type Document } from './document.ts';
import { listFolder } from './list-folder.ts';
import { stray } from './read-lists.ts';
import { refuseEntry } from './read-text.ts';
import { readYamlFile } from './read-yaml-file.ts';

/** The warnings of content/alerts, one a file, in the order of their names. The folder may be absent. */
export async function readAlerts(
  folder: string,
  nameOf: (file: string) => string,
  keep = keepNothing,
): Promise<{ alerts: Alert[]; documents: Document[]; problems: Problem[] }> {
  const { entries, problems } = await listFolder(folder, nameOf(folder));
  const alerts: Alert[] = [];
  const documents: Document[] = [];
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    const file = nameOf(full);
    if (!entry.name.endsWith('.yaml') || entry.isDirectory()) {
      const known = 'Ở đây chỉ có các tệp .yaml, mỗi cảnh báo một tệp. Đổi tên cho đúng, hoặc xoá.';
      problems.push(refuseEntry(entry, file) ?? stray(file, entry.name, known));
      continue;
    }
    const id = path.basename(entry.name, '.yaml');
    if (!canBeId(id)) problems.push(misnamed(file, entry.name));
    const read = await readYamlFile('alert', full, file, AlertFile, { keep });
    problems.push(...read.problems);
    documents.push(...read.documents);
    if (read.value) alerts.push({ ...read.value, id, file });
  }
  return { alerts, documents, problems };
}

/** Windows keeps some names for devices. */
const canBeId = (name: string): boolean => Id.safeParse(name).success && !/^(con|prn|aux|nul|com\d|lpt\d)$/.test(name);

const misnamed = (file: string, name: string): Problem =>
  problemAt(
    file,
    START,
    'ten-canh-bao',
    `“${name}” không dùng làm tên tệp cảnh báo được.`,
    'Tên này là địa chỉ của cảnh báo trên trang, và ở lại trên giấy đã in.',
    'Đặt tên như hop-sua-mien-phi.yaml: chữ thường không dấu, chữ số và dấu gạch nối.',
  );
