import type { Problem } from '../curriculum/problem.ts';
import type { At } from '../curriculum/tree.ts';
import { problemAt, START } from './document.ts';
import { atOffset, offsetOf } from './place.ts';
import { suggest } from '../curriculum/suggest.ts';

/** What the MDX parser throws: a message in English with a place in the file. */
interface SyntaxMessage {
  line?: number;
  column?: number;
  ruleId?: string;
  reason?: string;
}

type Words = [rule: string, what: string, why: string, fix: string];

/** Says in an author's words what the MDX parser found. `names` are the tags that may stand in this file. */
export function explainSyntax(error: unknown, source: string, file: string, names: string[]): Problem {
  const { line, column, ruleId = '', reason = '' } = error as SyntaxMessage;
  const at = line ? { line, column: column ?? 1 } : START;
  if (ruleId === 'end-tag-mismatch') return explainTagEnd(reason, at, source, file, names);
  const offset = line ? offsetOf(source, at) : source.length;
  const brace = braceBefore(reason, offset, source);
  if (brace !== null) return problemAt(file, atOffset(source, brace), ...BRACE);
  if (/import\/exports/.test(reason)) return problemAt(file, { line: at.line, column: 1 }, ...CODE_LINE);
  const found = explainTag(ruleId, reason, source, offset);
  const early = source[offset] === '"' ? source.lastIndexOf('"', offset - 1) : -1;
  const runaway = source.lastIndexOf('"', early - 1);
  if (found.words[0] === 'nhay-trong-nhay' && early > 0) {
    // A value that ran on over the end of its tag was never closed; else the quote before this one closed it too early.
    if (source.slice(runaway, early).includes('>')) return problemAt(file, atOffset(source, runaway), ...OPEN_VALUE);
    return problemAt(file, atOffset(source, early), ...found.words);
  }
  if (/end of file in attribute value/.test(reason))
    return problemAt(file, atOffset(source, source.lastIndexOf('"')), ...OPEN_VALUE);
  // A mistake before or in a name concerns its “<”; elsewhere the place the parser stopped at is the one to look at.
  const start = found.opening ? source.lastIndexOf('<', offset) : offset;
  return problemAt(file, start >= 0 ? atOffset(source, start) : at, ...found.words);
}

const BRACE: Words = [
  'ngoac-nhon',
  'Có dấu ngoặc nhọn “{”.',
  'Ngoặc nhọn mở một biểu thức mã lệnh; nội dung không chạy mã lệnh.',
  'Dùng ngoặc tròn, hoặc viết &#123; và &#125;.',
];
const OPEN_VALUE: Words = [
  'the-do-dang',
  'Giá trị mở bằng dấu nháy " ở đây chưa được đóng.',
  'Máy coi mọi chữ sau nó là giá trị của thuộc tính.',
  'Thêm dấu nháy " vào cuối giá trị.',
];
const CODE_LINE: Words = [
  'ma-lenh',
  'Có dòng bắt đầu bằng “import” hoặc “export”.',
  'Nội dung là dữ liệu, không chạy mã lệnh.',
  'Xoá dòng này; các thẻ của Khiên dùng được ngay. Nếu là chữ thường thì đừng để từ này đứng đầu dòng.',
];
const UNREADABLE = 'Máy không đọc được từ đây đến hết tệp.';

/** Where the brace stands that the parser took for code, when it did. */
function braceBefore(reason: string, offset: number, source: string): number | null {
  if (!/expression|\bbrace\b/.test(reason) || /import\/exports/.test(reason)) return null;
  let depth = 0;
  for (let i = Math.min(offset, source.length - 1); i >= 0; i--) {
    if (source[i] === '}' && i < offset) depth++;
    else if (source[i] === '{' && depth-- === 0) return i;
  }
  const first = source.indexOf('{');
  return first < 0 ? null : first;
}

function explainTag(ruleId: string, reason: string, source: string, offset: number): { words: Words; opening?: true } {
  if (ruleId === 'unexpected-eof') {
    return {
      words: [
        'the-do-dang',
        'Có thẻ viết dở: tệp kết thúc trước khi thẻ đóng lại.',
        'Máy không đọc được phần còn lại.',
        'Kiểm tra dấu nháy " và dấu > của thẻ này.',
      ],
      opening: true,
    };
  }
  if (/create a comment in MDX/.test(reason)) {
    return {
      words: [
        'ghi-chu-html',
        'Có ghi chú kiểu HTML “<!-- … -->”.',
        'Bài viết không dùng HTML.',
        'Xoá ghi chú; điều giáo viên cần biết thì đặt trong <TeacherNote title="…">.',
      ],
      opening: true,
    };
  }
  if (/create a link in MDX/.test(reason)) {
    return {
      words: [
        'dia-chi-nhon',
        'Có địa chỉ viết trong “< >”.',
        'Dấu “<” mở đầu một thẻ.',
        'Viết địa chỉ không có “< >”, hoặc viết [chữ hiện ra](https://…).',
      ],
      opening: true,
    };
  }
  if (ruleId === 'unexpected-closing-slash') {
    return {
      words: [
        'the-chua-mo',
        'Có thẻ đóng mà chưa có thẻ mở.',
        'Máy không biết phần nào thuộc về thẻ.',
        'Xoá thẻ đóng này, hoặc thêm thẻ mở ở trước.',
      ],
      opening: true,
    };
  }
  if (/before name/.test(reason)) {
    return {
      words: [
        'dau-nho-hon',
        'Có dấu “<” không mở đầu một thẻ.',
        'Máy tưởng đây là một thẻ và không đọc được phần còn lại.',
        'Viết bằng chữ: “ít hơn 3”, hoặc dùng &lt;.',
      ],
      opening: true,
    };
  }
  if (/before attribute value/.test(reason)) {
    const [value = ''] = /^[“”‘’«]/.exec(source.slice(offset)) ?? [];
    const what = value
      ? `Giá trị của thuộc tính mở bằng dấu ${value} thay vì dấu nháy thẳng ".`
      : 'Giá trị của thuộc tính thiếu dấu nháy ".';
    return {
      words: [
        'thieu-nhay',
        what,
        'Chỉ dấu nháy thẳng " mới bọc được giá trị.',
        'Viết muc="giá trị" với dấu nháy thẳng ở hai đầu.',
      ],
    };
  }
  if (
    /attribute|after value/.test(reason) &&
    ['"', "'"].some((quote) =>
      source
        .slice(Math.max(0, offset - 60), offset + 1)
        .split('\n')
        .join(' ')
        .includes(quote),
    )
  ) {
    return {
      words: [
        'nhay-trong-nhay',
        'Có dấu nháy " nằm trong giá trị của một thẻ, hoặc có chữ lạc giữa các thuộc tính.',
        'Dấu nháy " kết thúc giá trị, phần sau nó thành chữ lạc.',
        'Trong giá trị hãy dùng “ và ”; mỗi thuộc tính viết muc="giá trị", cách nhau một dấu cách.',
      ],
    };
  }
  return {
    words: [
      'cu-phap',
      'Thẻ viết sai ở chỗ này.',
      UNREADABLE,
      'Viết thẻ theo mẫu <TenThe muc="giá trị"> … </TenThe>, hoặc <TenThe muc="giá trị" /> khi thẻ không có nội dung.',
    ],
  };
}

const HTML = /^[a-z]/;

/** Tags that are not closed, or closed in the wrong order: the place is the tag that needs its author's hand. */
function explainTagEnd(reason: string, at: At, source: string, file: string, names: string[]): Problem {
  const opened = /`<([^`/\s>]*)[^`]*>` \((\d+):(\d+)/.exec(reason);
  const [, closing = ''] = /closing tag `<\/([^`]*)>`/.exec(reason) ?? [];
  const [, before] = /before the end of `(\w+)`/.exec(reason) ?? [];
  if (!opened || before === 'strong' || before === 'emphasis' || before === 'strikethrough' || before === 'link') {
    return problemAt(
      file,
      opened ? { line: Number(opened[2]), column: Number(opened[3]) } : at,
      'the-dan-cheo',
      `Thẻ <${opened?.[1] ?? closing}> và phần **đậm**, *nghiêng* đan chéo nhau.`,
      'Cái mở sau phải đóng trước.',
      `Để cả dấu sao mở và dấu sao đóng nằm trong thẻ, hoặc cùng ở ngoài thẻ.`,
    );
  }
  const name = opened[1]!;
  const open: At = { line: Number(opened[2]), column: Number(opened[3]) };
  if (HTML.test(name))
    return problemAt(
      file,
      open,
      'the-la',
      `Có mã HTML <${name}>.`,
      'Bài viết không dùng HTML.',
      'Dùng chữ thường, **đậm**, *nghiêng* hoặc các thẻ của Khiên.',
    );
  if (closing && !names.includes(closing) && suggest(closing, [name])) {
    return problemAt(
      file,
      at,
      'the-chua-dong',
      `Thẻ đóng </${closing}> không khớp thẻ mở <${name}> ở dòng ${open.line}.`,
      'Máy không biết phần bên trong thẻ kết thúc ở đâu.',
      `Có phải ý bạn là “</${name}>”?`,
    );
  }
  const where = closing
    ? ` trước </${closing}> ở dòng ${at.line}`
    : before === 'paragraph'
      ? ' trong cùng một đoạn'
      : '';
  return problemAt(
    file,
    open,
    'the-chua-dong',
    `Thẻ <${name}> chưa được đóng${where}.`,
    'Máy không biết phần bên trong thẻ kết thúc ở đâu.',
    `Thêm </${name}>: thẻ khối thì mở và đóng ở dòng riêng, cách nội dung một dòng trống; thẻ bọc chữ thì đóng ngay trong đoạn.`,
  );
}
