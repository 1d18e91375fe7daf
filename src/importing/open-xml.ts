/** XML of a stranger's, as a tree of its own: well-formed or refused, and without any entity but XML's five. */
import { DOMParser, onErrorStopParsing, ParseError, type Node } from '@xmldom/xmldom';
import { refuse } from './refusal.ts';

export interface Tag {
  /** Without its prefix. */
  name: string;
  /** By their names without prefix. */
  attributes: Record<string, string>;
  children: (Tag | string)[];
}

/** No file of Word's or Moodle's goes so deep. */
const DEEPEST = 200;

/** The root of a file's XML. `what` names the file in the `Refusal` (Vietnamese, as in “Tệp Moodle XML”). */
export function openXml(text: string, what: string): Tag {
  // Word and Moodle write none: an entity could name a file of this machine, or grow to fill its memory.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    refuse(
      `${what} có phần khai báo DOCTYPE.`,
      'Phần ấy có thể gọi tệp khác trong máy, hoặc phình ra không dừng; phần mềm làm đề không ghi nó.',
      'Xuất lại tệp từ phần mềm đã làm ra nó.',
    );
  const encoding = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
  if (encoding && !/^(?:utf-?(?:8|16)(?:le|be)?|us-ascii)$/i.test(encoding))
    refuse(
      `${what} ghi bằng bảng mã “${encoding}”.`,
      'Chữ Việt trong bảng mã cũ không đọc đúng được.',
      'Lưu lại tệp ở dạng UTF-8.',
    );
  try {
    const { documentElement } = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'application/xml');
    return toTag(documentElement!, 0);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { lineNumber, columnNumber } = (error.locator ?? {}) as { lineNumber?: number; columnNumber?: number };
    return refuse(
      `${what} không đọc được: cú pháp XML hỏng ở gần chỗ này.`,
      'Tệp bị cắt giữa chừng hoặc đã sửa tay.',
      'Xuất lại tệp từ phần mềm đã làm ra nó.',
      { line: lineNumber || 1, column: columnNumber || 1 },
    );
  }
}

function toTag(node: Node, depth: number): Tag {
  if (depth > DEEPEST) throw new RangeError('Too deep');
  const element = node as Node & { attributes: Iterable<{ localName: string | null; name: string; value: string }> };
  return {
    name: node.localName ?? node.nodeName,
    attributes: Object.fromEntries(
      [...element.attributes].map(({ localName, name, value }) => [localName ?? name, value]),
    ),
    children: [...node.childNodes].flatMap((child): (Tag | string)[] => {
      if (child.nodeType === 1) return [toTag(child, depth + 1)];
      return child.nodeType === 3 || child.nodeType === 4 ? [child.nodeValue ?? ''] : [];
    }),
  };
}

export const tagsIn = ({ children }: Tag): Tag[] => children.filter((child) => typeof child !== 'string');
/** The elements of this name directly inside. */
export const all = (tag: Tag | undefined, name: string): Tag[] =>
  tag ? tagsIn(tag).filter((child) => child.name === name) : [];
/** The first of them. */
export const one = (tag: Tag | undefined, name: string): Tag | undefined => all(tag, name)[0];
/** All the text in it. */
export const textIn = (tag: Tag | undefined): string =>
  tag ? tag.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('') : '';
