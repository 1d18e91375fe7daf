import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { kindOf } from '../src/editor/documents.ts';
import { tidyFile } from '../src/editor/form-file.ts';
import { writeWhole } from '../src/publish/write-whole.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run tidy -- [--content thư-mục]

Đưa mọi bài và câu hỏi về dạng chuẩn, để lần sau sửa một chữ thì chỉ dòng của chữ ấy đổi. Nghĩa của bài không đổi; tệp chưa đọc được thì để nguyên.
  --content thư-mục thư mục nội dung (mặc định: content)`;

const read = readOptions(HELP, { content: { type: 'string', default: 'content' } });
if (read) {
  const { content } = read.values;
  const names = await readdir(content, { recursive: true });
  let changed = 0;
  for (const name of names.sort()) {
    const kind = kindOf(name.split(path.sep).join('/'));
    if (!kind) continue;
    const file = path.join(content, name);
    const source = await readFile(file, 'utf8');
    const tidied = tidyFile(source, kind);
    if (tidied === null || tidied === source) continue;
    await writeWhole(file, tidied);
    console.log(file);
    changed++;
  }
  console.log(changed ? `Đã đưa ${changed} tệp về dạng chuẩn.` : 'Mọi tệp đã ở dạng chuẩn.');
}
