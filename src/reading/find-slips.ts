import type { Problem } from '../model/problem.ts';
import { problemAt } from './document.ts';

interface Slip {
  pattern: RegExp;
  rule: string;
  what: string;
  why: string;
  fix: string;
}

/**
 * What authors type by habit and the MDX parser answers with a message no author understands.
 * Looked for before parsing, line by line; the first one stands for the file.
 */
const SLIPS: Slip[] = [
  {
    pattern: /<!--/,
    rule: 'ghi-chu-html',
    what: 'Có ghi chú kiểu HTML “<!-- … -->”.',
    why: 'Bài viết không dùng HTML.',
    fix: 'Xoá ghi chú; điều giáo viên cần biết thì đặt trong <TeacherNote title="…">.',
  },
  {
    pattern: /^\s*(?:import|export)\s/,
    rule: 'ma-lenh',
    what: 'Có dòng “import” hoặc “export”.',
    why: 'Nội dung là dữ liệu, không chạy mã lệnh.',
    fix: 'Xoá dòng này; các thẻ của Khiên dùng được ngay, không cần khai báo.',
  },
  {
    pattern: /<(?=[\s\d=]|$)/,
    rule: 'dau-nho-hon',
    what: 'Có dấu “<” không mở đầu một thẻ.',
    why: 'Máy tưởng đây là một thẻ và không đọc được phần còn lại.',
    fix: 'Viết bằng chữ: “ít hơn 3”, hoặc dùng &lt;.',
  },
  {
    pattern: /^(?:[^{}]*\{(?!\s*(?:true|false|-?\d+(?:\.\d+)?)\s*\})|[^{]*\})/,
    rule: 'ngoac-nhon',
    what: 'Có dấu ngoặc nhọn “{” hoặc “}”.',
    why: 'Ngoặc nhọn mở một biểu thức mã lệnh; nội dung không chạy mã lệnh.',
    fix: 'Dùng ngoặc tròn, hoặc viết &#123; và &#125;.',
  },
  {
    // An attribute's value that closes too early: ="abc"def
    pattern: /<[A-Z]\w*\s[^>]*?\w+="[^"]*"(?=[^\s/>])/u,
    rule: 'nhay-trong-nhay',
    what: 'Có dấu nháy " nằm trong giá trị của một thẻ, hoặc thiếu dấu cách giữa hai mục.',
    why: 'Dấu nháy " kết thúc giá trị, phần sau nó thành chữ lạc.',
    fix: 'Trong giá trị hãy dùng “ và ”; giữa hai mục để một dấu cách.',
  },
];

export function findSlip(body: string, file: string, lineOffset: number): Problem | null {
  const lines = body.split('\n');
  for (const [index, line] of lines.entries()) {
    for (const { pattern, rule, what, why, fix } of SLIPS) {
      const match = pattern.exec(line);
      if (!match) continue;
      const inside = match[0].search(/[{}]/);
      const column = match.index + (rule === 'ngoac-nhon' && inside > 0 ? match[0].length - 1 : rule === 'nhay-trong-nhay' ? match[0].length : 0) + 1;
      return problemAt(file, { line: index + 1 + lineOffset, column }, rule, what, why, fix);
    }
  }
  return null;
}
