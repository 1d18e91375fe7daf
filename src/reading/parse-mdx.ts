import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from '../model/problem.ts';
import { problemAt, START } from './document.ts';
import { findSlip } from './find-slips.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** The one place where MDX is parsed. A file has at most one syntax Problem: parsing stops there. */
export function parseMdx(body: string, file: string, lineOffset: number): { root: Root | null; problems: Problem[] } {
  const slip = findSlip(body, file, lineOffset);
  if (slip) return { root: null, problems: [slip] };
  try {
    // Empty lines stand for the front matter, so that every position is a place in the author's file.
    return { root: processor.parse('\n'.repeat(lineOffset) + body), problems: [] };
  } catch (error) {
    return { root: null, problems: [explainSyntax(error, file)] };
  }
}

interface SyntaxMessage {
  line?: number;
  column?: number;
  ruleId?: string;
  reason?: string;
}

function explainSyntax(error: unknown, file: string): Problem {
  const { line, column, ruleId = '', reason = '' } = error as SyntaxMessage;
  const at = line ? { line, column: column ?? 1 } : START;
  const tag = /`(<[^`]*>)`/.exec(reason)?.[1];
  if (ruleId === 'end-tag-mismatch' || /closing (slash|tag)|end-tag/i.test(reason)) {
    return problemAt(file, at, 'the-chua-dong', `Thẻ ${tag ?? ''} chưa được đóng, hoặc đóng sai chỗ.`.replace('  ', ' '), 'Máy không biết phần bên trong thẻ kết thúc ở đâu.', `Thêm thẻ đóng${tag ? ` ${tag.replace('<', '</').replace(/\s.*(?=>)/, '')}` : ''} đúng thứ tự, trên một dòng riêng nếu thẻ mở cũng ở dòng riêng.`);
  }
  if (ruleId === 'unexpected-eof') {
    return problemAt(file, at, 'the-do-dang', 'Có thẻ viết dở: tệp kết thúc trước dấu “>”.', 'Máy không đọc được phần còn lại.', 'Kiểm tra dấu nháy " và dấu > của thẻ cuối cùng.');
  }
  return problemAt(file, at, 'cu-phap', 'Cú pháp sai ở chỗ này.', 'Máy không đọc được từ đây đến hết tệp.', 'So với ví dụ trong README: <TenThe muc="giá trị"> … </TenThe>; mỗi mục có dấu = và giá trị trong "…".');
}
