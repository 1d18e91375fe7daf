import { isWebAddress } from '../curriculum/source.ts';
import { walk } from '../curriculum/tree.ts';
import { documentOf, documentsOf, fileRule } from './rule.ts';

/** A link leads to a web page, a mail or phone, or a place of this site; it never runs code or opens a file. */
export const safeLinks = fileRule('lien-ket', (content, report) => {
  for (const document of content.documents) {
    walk(document.tree, (node) => {
      if (node.type !== 'link' || isSafe(node.url)) return;
      report(
        document,
        node.at,
        `Liên kết “${node.url.slice(0, 60)}” không dùng được.`,
        'Liên kết có thể chạy mã lệnh, mở tệp trên máy, hoặc không dẫn tới đâu.',
        'Chép nguyên địa chỉ từ trình duyệt, bắt đầu bằng https:// hoặc, trong trang này, bằng /; nếu chỉ là chữ thì bỏ dấu [ ]( ).',
      );
    });
  }
  const { office, lessons, alerts } = content.curriculum;
  const lists = [
    ...documentsOf(content, 'office').map(({ file }) => ({ file, list: 'contacts', items: office.contacts })),
    ...[...lessons, ...alerts].map(({ file, sources }) => ({ file, list: 'sources', items: sources })),
  ];
  for (const { file, list, items } of lists) {
    for (const [index, { address }] of items.entries()) {
      if (address === undefined || isWebAddress(address)) continue;
      const document = documentOf(content, file);
      report(
        document,
        document.placeOf([list, index, 'address']),
        `Địa chỉ “${address.slice(0, 60)}” không phải trang mạng.`,
        'Người đọc bấm vào sẽ không mở được nguồn.',
        'Ghi địa chỉ bắt đầu bằng https://.',
      );
    }
  }
});

/** Browsers pass over white space and control characters in a scheme, so we do too. */
function isSafe(url: string): boolean {
  if (!URL.canParse(url, 'https://khien.example')) return false;
  const bare = url.replace(/[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/g, '');
  const decoded = decode(bare);
  if (/^(javascript|vbscript|data|file):/i.test(decoded ?? bare)) return false;
  // A place of this site is the name of a file, once decoded.
  if (/^[/#]/.test(bare)) return decoded !== null && !/^\/[/\\]/.test(bare);
  return /^(https?:\/\/[^/\\]|mailto:[^\s]|tel:[+\d])/i.test(bare);
}

function decode(url: string): string | null {
  try {
    return decodeURIComponent(url);
  } catch {
    return null;
  }
}
