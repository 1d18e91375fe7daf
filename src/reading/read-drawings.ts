import path from 'node:path';
import { byName } from '../curriculum/by-name.ts';
import type { Curriculum } from '../curriculum/curriculum.ts';
import type { Problem } from '../curriculum/problem.ts';
import { Id } from '../curriculum/source.ts';
import { problemAt, START, type Document } from './document.ts';
import { listFolder } from './list-folder.ts';
import { readPicture } from './read-picture.ts';
import { readText } from './read-text.ts';

interface Drawn {
  drawings: Curriculum['drawings'];
  /** The files as written: a rule looks at what is in them. */
  documents: Document[];
  problems: Problem[];
}

/** Reads content/hinh: small drawings for the options of every lesson, each under the name of its file. */
export async function readDrawings(folder: string, nameOf: (file: string) => string): Promise<Drawn> {
  const { entries, problems } = await listFolder(folder, nameOf(folder));
  const drawn: Drawn = { drawings: byName([]), documents: [], problems };
  for (const { name } of entries) {
    const full = path.join(folder, name);
    const file = nameOf(full);
    const id = name.replace(/\.svg$/, '');
    if (id === name || !Id.safeParse(id).success) {
      problems.push(
        problemAt(
          file,
          START,
          'tep-lac',
          `“${name}” không phải tên một hình nhỏ.`,
          'Hình này sẽ không được đọc.',
          'Đặt tên như ten-hinh.svg: chữ thường không dấu, chữ số và dấu gạch nối; hình khác để trong thư mục hinh của bài.',
        ),
      );
      continue;
    }
    const { text: source, problems: unread } = await readText(full, file);
    problems.push(...unread);
    if (source === null) continue;
    const picture = readPicture(name, Buffer.from(source));
    if (picture) drawn.drawings[id] = picture;
    else
      problems.push(
        problemAt(
          file,
          START,
          'hinh-hong',
          `Không đọc được hình “${name}”.`,
          'Chỗ của hình trên trang và trên giấy sẽ trống.',
          'Lưu lại hình ở dạng SVG có viewBox="0 0 96 96".',
        ),
      );
    drawn.documents.push({
      kind: 'drawing',
      file,
      source,
      data: null,
      tree: [],
      whole: picture !== null,
      placeOf: () => START,
    });
  }
  return drawn;
}
