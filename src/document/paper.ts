/**
 * The document model of everything that is printed or opened in Word. A format (print/, word/)
 * renders these node kinds and knows no lesson and no block; teaching/ and blocks/ make them and know no format.
 */

/** A run of words in one style, or a mark that is drawn and carries no words. */
export type Span =
  /** `names` a piece, `A. ` before it or `(1)` in it: it is seen, as a bullet is, and not read. */
  | { text: string; bold?: boolean; italic?: boolean; underline?: boolean; link?: string; names?: true }
  | { drawn: 'box' | 'circle' };

export type PaperNode =
  /** level 1 is the document's title; each enters the outline. */
  | { type: 'heading'; level: 1 | 2 | 3 | 4; spans: Span[]; align?: 'center' }
  | { type: 'paragraph'; spans: Span[]; role?: 'lead' | 'caption' | 'note'; align?: 'center' | 'right' }
  | { type: 'list'; ordered: boolean; start: number; items: PaperNode[][] }
  /**
   * `columns` are relative widths; `head` and each row hold one list of nodes a column. The head repeats on every page,
   * and with it `groups`, a row above it whose cells each stand over so many `columns`. `apart`: no rules, and room
   * between the rows.
   */
  | {
      type: 'table';
      columns: number[];
      groups?: HeadGroup[];
      head?: PaperNode[][];
      rows: PaperNode[][][];
      frame: 'grid' | 'none' | 'apart';
    }
  | { type: 'box'; tone: BoxTone; title?: string; children: PaperNode[] }
  /** A made-up message. `stamp` is drawn inside the frame and is never left out. */
  | { type: 'message'; channel: Channel; from: string; address?: string; stamp: string; bubbles: Bubble[] }
  /**
   * Without words (`alt`) it is decoration: what it shows is said beside it. `small`: for who has seen the picture on
   * the pupils' page, and only needs to know which it is. `full`: in its own size, as long as the page has room, for
   * what is filled in on it.
   */
  | { type: 'figure'; picture: Picture; alt: string; caption?: string; small?: true; full?: true }
  /** Ruled lines to write on. A page break parts no fewer than three from the rest: see linesHold. */
  | { type: 'lines'; count: number }
  /** An empty frame to draw in, `height` in millimetres. `bare`: the room alone, for a hand that signs. */
  | { type: 'drawing'; height: number; bare?: true }
  /**
   * The options of a question, lettered A, B, C…; set in as many columns as they fit, those with pictures side by side.
   */
  | { type: 'choices'; items: ChoiceItem[] }
  /**
   * What may not be parted by a page break, unless it is longer than a page, or ends in room to write in and is a large
   * part of one.
   */
  | { type: 'keep'; children: PaperNode[] }
  | { type: 'rule' }
  /**
   * `begins`: what starts here is handed out by itself. Its pages are counted anew, and each after its first bears
   * these words at its head.
   */
  | { type: 'pageBreak'; begins?: string };

/** Its picture is decoration: the words say what it shows. */
export interface ChoiceItem {
  spans: Span[];
  picture?: Picture;
}

/** A cell of a table's head that stands over several columns. */
export interface HeadGroup {
  spans: Span[];
  columns: number;
}

/** `shield` is the project's mark, as large as what stands in it. */
export type BoxTone = 'story' | 'remember' | 'warning' | 'tip' | 'law' | 'teacher' | 'family' | 'plain' | 'shield';
export type Channel = 'sms' | 'chat' | 'call' | 'web' | 'letter' | 'mail' | 'game' | 'talk';
export interface Bubble {
  side: 'them' | 'me';
  children: PaperNode[];
}

/** A picture, read and measured. `data` is base64; width and height are in the picture's own pixels. */
export interface Picture {
  format: 'png' | 'jpeg' | 'svg';
  data: string;
  width: number;
  height: number;
  /** The same photograph for a page, far lighter than paper wants it: WebP in base64. */
  onPage?: string;
}

/** Papers that are made from a warning. */
export type AlertPaperKind = 'bulletin' | 'broadcast' | 'homeroom' | 'alert-family';
/** Papers with which an office reports. */
export type OfficePaperKind = 'coverage' | 'standing' | 'activity';
export type PaperKind = CutPaperKind | AlertPaperKind | OfficePaperKind | 'year-plan' | 'cards' | 'withdrawn';
export type CutPaperKind =
  | 'cover'
  | 'plan'
  | 'appendix'
  | 'script'
  | 'worksheet'
  | 'worksheet-key'
  | 'test'
  | 'answer-sheet'
  | 'key'
  | 'key-sheet'
  | 'matrix'
  | 'family'
  | 'poster'
  | 'certificate';

/** What people call a paper of each kind. */
export const PAPER_NAMES: Record<PaperKind, string> = {
  cover: 'Đọc trước khi in',
  plan: 'Kế hoạch bài dạy',
  appendix: 'Phụ lục kế hoạch bài dạy',
  script: 'Kịch bản tiết dạy',
  worksheet: 'Phiếu học tập',
  'worksheet-key': 'Phiếu học tập có đáp án',
  test: 'Đề kiểm tra',
  'answer-sheet': 'Phiếu trả lời',
  key: 'Đáp án',
  'key-sheet': 'Tờ đáp án đục lỗ',
  matrix: 'Ma trận và bản đặc tả',
  family: 'Tờ gửi gia đình',
  poster: 'Áp phích',
  certificate: 'Giấy chứng nhận',
  cards: 'Thẻ biểu quyết 1–50',
  bulletin: 'Bản tin cảnh báo',
  broadcast: 'Bài phát thanh',
  homeroom: 'Mười phút sinh hoạt lớp',
  'alert-family': 'Tờ gửi gia đình',
  coverage: 'Bảng độ phủ',
  standing: 'Báo cáo tình hình',
  activity: 'Báo cáo hoạt động',
  'year-plan': 'Kế hoạch năm học',
  withdrawn: 'Thông báo đã rút',
};

export interface Paper {
  kind: PaperKind;
  title: string;
  /**
   * How it is set: the typeface, the body size in points, the margins in millimetres, across the long side of the sheet
   * or not.
   */
  style: {
    face: 'serif' | 'sans';
    size: number;
    /** Sizes to take instead, the larger first, where what is handed out then needs fewer sheets. */
    closer?: readonly number[];
    /** Sizes to take instead, where a page would be more than half empty: type grows into the room there is. */
    looser?: readonly number[];
    /** From line to line, in sizes, where none of those fills it. */
    wider?: readonly number[];
    /** Of what is handed out one side of a sheet is better than two. */
    oneSide?: true;
    /** Printed once: a sheet more is better than what belongs together parted. */
    roomy?: true;
    justify: boolean;
    landscape?: true;
    /** From line to line, in sizes, when not as usual. */
    leading?: number;
    /** How far apart lines to write on are, in millimetres, when not as usual. */
    lines?: number;
    margins: { top: number; right: number; bottom: number; left: number };
  };
  /** Shown at the foot of every page, beside the page number. */
  footer: string;
  /** Keywords and dates of the file itself: the revision's date (ISO), never the day of the build. */
  revised: string;
  edition?: Edition;
  body: PaperNode[];
}

/** How a reader learns whether a print still is current: set at the foot of its first page, beside the footer. */
export interface Edition {
  notice: string;
  /** The address that a QR code opens; null on a paper without one. */
  address: string | null;
}

/** Papers bound into one file: each keeps its own setting and foot, their pages are counted through. */
export interface Book {
  title: string;
  revised: string;
  sections: Paper[];
}

/** What of a body is handed out by itself: all of it, or what stands between the page breaks that begin something. */
export function handOuts(body: readonly PaperNode[]): { head?: string; body: PaperNode[] }[] {
  const parts: { head?: string; body: PaperNode[] }[] = [{ body: [] }];
  for (const node of body) {
    if (node.type === 'pageBreak' && node.begins !== undefined) parts.push({ head: node.begins, body: [] });
    else parts.at(-1)!.body.push(node);
  }
  return parts.length > 1 && parts[0]!.body.length === 0 ? parts.slice(1) : parts;
}

/** `Trả lời mong đợi:` means nothing at the foot of a page. */
export const announces = (node: PaperNode): boolean =>
  node.type === 'paragraph' && spanText(node.spans).trimEnd().endsWith(':');

/** What takes up to this part of a page is not broken. Of more too much of the page before would be left empty. */
export const WHOLE = 0.25;
/** The same, the largest first, where it takes no sheet more and leaves no page more than half empty. */
export const WHOLE_WHERE_FREE: readonly number[] = [0.4, 1 / 3];
/** A row of a line or two, in parts of a page: as a paragraph’s line, it is not left alone at its foot or head. */
export const LOW_ROW = 0.095;
/** A message is better seen whole; a long talk goes on overleaf, under its stamp. */
export const wholeMessage = (whole: number): number => whole + 0.15;

/** What is to be filled in stays with the words that ask for it. A table without a frame only sets things abreast. */
export const isRoom = (node: PaperNode): boolean =>
  node.type === 'lines' || node.type === 'drawing' || (node.type === 'table' && node.frame !== 'none');

/**
 * A group that ends in room to write in, or in what should be written there, may go on overleaf when it is a large part
 * of a page.
 */
export function mayGoOn(children: readonly PaperNode[]): boolean {
  const last = children.at(-1);
  return last !== undefined && (isRoom(last) || last.type === 'box');
}

/** How high figures are at most, in millimetres: those that pupils look at, and the small ones. */
export const FIGURE = 60;
export const SMALL_FIGURE = 45;

/**
 * How wide a picture above a choice is, in millimetres: large enough to be told apart on a grey copy, the larger the
 * younger who looks at it.
 */
export const choicePicture = (bodySize: number): number => (bodySize >= 18 ? 20 : 14);

/**
 * In how many columns choices stand: as many as `fit`. Pictures stand in one row when they can: they are looked at from
 * left to right.
 */
export function choiceColumns(items: readonly ChoiceItem[], fit: (columns: number) => boolean): number {
  const count = items.length;
  const wished = items.some(({ picture }) => picture) ? [count > 4 ? 3 : count, 2] : count > 2 ? [4, 2] : [2];
  return (count > 1 && wished.find(fit)) || 1;
}

/** Room at either side of what stands in a cell, in one unit with them: a narrow column is for a number or a sign. */
export const cellSide = (width: number, size: number): number => size * (width < size * 3 ? 0.25 : 0.5);

/** How far apart lines to write on are, in millimetres: a young hand, whose type is large, needs more. */
export const writingRoom = ({ size, lines }: Paper['style']): number => lines ?? (size >= 14 ? 10 : 9);

/** Whether a line to write on stays with the next. */
export const linesHold = (index: number, count: number): boolean =>
  index < count - 1 && (count < 6 || index < 2 || index >= count - 3);

/** Spans as they are, in bold. */
export const embolden = (spans: readonly Span[]): Span[] =>
  spans.map((span) => ('text' in span ? { ...span, bold: true } : span));

/** A piece's name where it is shown: `A. `. */
export const pieceName = (text: string): Span => ({ text, bold: true, names: true });

/** The text of some spans. */
export const spanText = (spans: readonly Span[]): string => spans.map((s) => ('text' in s ? s.text : ' ')).join('');
/** The text that is read of some spans: the names of pieces leave a gap. */
export const readText = (spans: readonly Span[]): string =>
  spans.map((span) => ('text' in span && !span.names ? span.text : ' ')).join('');

/** Option letters on paper and on the web. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);

/**
 * Every word of a Paper in reading order: what a reader of the printed file must find, no more and no less.
 * Page furniture (footer, page numbers, list markers' bullets) is not part of it; ordinal markers and option letters
 * are.
 */
export function wordsOf(nodes: readonly PaperNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        return words(spanText(node.spans));
      case 'list':
        return node.items.flatMap((item, i) => [...(node.ordered ? [`${node.start + i}.`] : []), ...wordsOf(item)]);
      case 'table':
        return [
          ...(node.groups ?? []).flatMap(({ spans }) => words(spanText(spans))),
          ...[...(node.head ?? []), ...node.rows.flat()].flatMap((cell) => wordsOf(cell)),
        ];
      case 'box':
        return [...words(node.title ?? ''), ...wordsOf(node.children)];
      case 'message':
        return [
          ...words(node.stamp),
          ...words(node.from),
          ...words(node.address ?? ''),
          ...node.bubbles.flatMap((b) => wordsOf(b.children)),
        ];
      case 'figure':
        return words(node.caption ?? '');
      case 'choices':
        return node.items.flatMap(({ spans }, i) => [`${letterOf(i)}.`, ...words(spanText(spans))]);
      case 'keep':
        return wordsOf(node.children);
      case 'lines':
      case 'drawing':
      case 'rule':
      case 'pageBreak':
        return [];
    }
  });
}

/** A text's words: what stands between white space, in NFC. */
export const words = (text: string): string[] => text.normalize('NFC').split(/\s+/u).filter(Boolean);
