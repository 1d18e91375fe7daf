import matter from 'gray-matter';
import type { Problem } from '../curriculum/problem.ts';
import { problemAt, START } from './document.ts';

export interface Split {
  /**
   * The text after the first `---` up to the second, so its first line is the file's first; null where there is none.
   */
  matter: string | null;
  body: string;
  /** Number of lines of the file before the body. */
  bodyOffset: number;
  problems: Problem[];
}

/**
 * Parts front matter from body. gray-matter would run a `---js` front matter as code, so every language but plain
 * YAML is refused before it sees the text, and its YAML engine is replaced by one that does nothing: read-yaml reads
 * it.
 */
export function splitMatter(source: string, file: string): Split {
  // Four dashes are a line across the page, not the start of front matter.
  const opens = /^---(?!-)/.test(source);
  const language = opens ? matter.language(source).name : '';
  if (language && language !== 'yaml') {
    return {
      matter: null,
      body: '',
      bodyOffset: 0,
      problems: [
        problemAt(
          file,
          START,
          'khai-bao-ngon-ngu',
          `Phần khai báo đầu tệp viết bằng “${language}”.`,
          'Chỉ đọc YAML thường: ngôn ngữ khác có thể chạy mã lệnh.',
          'Mở đầu tệp bằng đúng ba dấu gạch --- trên một dòng riêng, không thêm chữ nào.',
        ),
      ],
    };
  }
  if (opens && !source.includes('\n---', 3)) {
    return {
      matter: null,
      body: '',
      bodyOffset: 0,
      problems: [
        problemAt(
          file,
          START,
          'khai-bao-chua-dong',
          'Phần khai báo đầu tệp chưa được đóng.',
          'Máy không biết khai báo hết ở đâu và bài bắt đầu ở đâu.',
          'Thêm một dòng chỉ có --- sau mục khai báo cuối cùng.',
        ),
      ],
    };
  }
  const nothing = { parse: () => ({}), stringify: () => '' };
  const parts = matter(source, { language: 'yaml', engines: { yaml: nothing } });
  if (!opens) return { matter: null, body: source, bodyOffset: 0, problems: [] };
  const before = source.slice(0, source.length - parts.content.length);
  return { matter: parts.matter, body: parts.content, bodyOffset: before.split('\n').length - 1, problems: [] };
}
