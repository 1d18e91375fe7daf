/** A paragraph of Word's as pieces: a soft break parts it, a picture stands after it. */
import { cleanWords } from '../clean-text.ts';
import { one, tagsIn, textIn, type Tag } from '../open-xml.ts';
import { trimRuns, type Piece, type Run } from '../piece.ts';
import { takePicture } from '../take-picture.ts';
import type { OpenDocx } from './open-docx.ts';
import type { Item } from '../piece.ts';

export interface WordContext {
  docx: OpenDocx;
  label: (list: string, level: number) => Item | null;
  leave: (what: string) => void;
  /** What stands in a text box, read as the page is. */
  blocks: (tags: readonly Tag[]) => Piece[];
}

/** `tag`: its `w:p`. An empty one is no piece. */
export function readParagraph(tag: Tag, context: WordContext): Piece[] {
  const properties = one(tag, 'pPr');
  const lines: Run[][] = [[]];
  const after: Piece[] = [];
  readRuns(tagsIn(tag), context, {}, { lines, after });
  const written = lines.map(keepTabs).filter((runs) => runs.length);
  const item = itemOf(properties, context);
  return [
    ...written.map((runs, i): Piece => {
      if (isHeading(properties, context)) return { type: 'heading', runs: runs.map(({ bold: _, ...run }) => run) };
      return { type: 'paragraph', runs, ...(item && i === 0 ? { item } : {}) };
    }),
    ...after,
  ];
}

/** Tabs part the options of a line: they stay until the line is read. */
function keepTabs(runs: readonly Run[]): Run[] {
  const split = runs.flatMap((run) =>
    run.text
      .split(/(\t|\s{3,})/)
      .flatMap((text) => (text ? [{ ...run, text: /^\s{3,}$/.test(text) ? '\t' : text }] : [])),
  );
  const first = split.findIndex(({ text }) => text.trim());
  if (first < 0) return [];
  const last = split.findLastIndex(({ text }) => text.trim());
  return split.slice(first, last + 1);
}

const styleOf = (properties: Tag | undefined): string => one(properties, 'pStyle')?.attributes.val ?? '';
function isHeading(properties: Tag | undefined, { docx }: WordContext): boolean {
  const name = docx.styleName(styleOf(properties));
  return /^(?:heading ?\d|title|subtitle|tiêu đề)/.test(name) || one(properties, 'outlineLvl') !== undefined;
}
export const isTitle = (tag: Tag, { docx }: WordContext): boolean =>
  docx.styleName(styleOf(one(tag, 'pPr'))) === 'title';

function itemOf(properties: Tag | undefined, { label }: WordContext): Item | null {
  const number = one(properties, 'numPr');
  const list = one(number, 'numId')?.attributes.val;
  return list === undefined || list === '0' ? null : label(list, Number(one(number, 'ilvl')?.attributes.val ?? 0));
}

interface Out {
  lines: Run[][];
  after: Piece[];
}

/** Deleted by who reviewed the text, or no words: instructions of fields, marks of places. */
const SILENT = new Set(
  'pPr rPr del moveFrom instrText delText fldChar bookmarkStart bookmarkEnd proofErr Fallback sectPr'.split(' '),
);

function readRuns(tags: readonly Tag[], context: WordContext, style: Partial<Run>, out: Out): void {
  for (const tag of tags) {
    if (SILENT.has(tag.name)) continue;
    const put = (text: string) => out.lines.at(-1)!.push({ ...style, text });
    switch (tag.name) {
      case 'r':
        readRuns(tagsIn(tag), context, { ...style, ...styleOfRun(one(tag, 'rPr')) }, out);
        break;
      case 't': {
        const [first = '', ...rest] = cleanWords(textIn(tag)).split('\n');
        put(first);
        for (const line of rest) out.lines.push([{ ...style, text: line }]);
        break;
      }
      case 'tab':
        put('\t');
        break;
      case 'noBreakHyphen':
        put('-');
        break;
      case 'br':
      case 'cr':
        out.lines.push([]);
        break;
      case 'hyperlink': {
        const to = context.docx.relation(tag.attributes.id ?? '');
        const link = to?.outside && /^https?:/i.test(to.target) && URL.canParse(to.target) ? { link: to.target } : {};
        if (to?.outside && !('link' in link)) context.leave(`liên kết tới “${to.target.slice(0, 60)}”`);
        readRuns(tagsIn(tag), context, { ...style, ...link, marked: false }, out);
        break;
      }
      case 'drawing':
      case 'pict':
      case 'object':
        readDrawing(tag, context, out);
        break;
      case 'oMath':
      case 'oMathPara':
        context.leave('một công thức: chỉ giữ chữ của nó');
        put(cleanWords(textIn(tag)));
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        context.leave(`chú thích cuối trang: “${context.docx.noteOf(tag.name, tag.attributes.id ?? '')}”`);
        break;
      case 'commentReference':
        context.leave('một lời bình của Word');
        break;
      default:
        readRuns(tagsIn(tag), context, style, out);
    }
  }
}

const isOn = (tag: Tag | undefined): boolean =>
  tag !== undefined && !/^(?:0|false|off|none)$/.test(tag.attributes.val ?? '');

/** A colour but black or automatic, a line below, a marker's stroke: how a teacher marks the right answer. */
function styleOfRun(properties: Tag | undefined): Partial<Run> {
  const colour = one(properties, 'color')?.attributes.val ?? 'auto';
  const marked =
    isOn(one(properties, 'u')) || isOn(one(properties, 'highlight')) || !/^(?:auto|0{6}|0d0d0d|1f1f1f)$/i.test(colour);
  return {
    ...(isOn(one(properties, 'b')) ? { bold: true } : {}),
    ...(isOn(one(properties, 'i')) ? { italic: true } : {}),
    ...(isOn(one(properties, 'strike')) ? { strike: true } : {}),
    ...(marked ? { marked } : {}),
  };
}

function readDrawing(tag: Tag, context: WordContext, { after }: Out): void {
  const found = deep(tag, new Set(['blip', 'imagedata', 'txbxContent', 'docPr']));
  const alt = found.find(({ name }) => name === 'docPr')?.attributes.descr ?? '';
  for (const inner of found) {
    if (inner.name === 'txbxContent') after.push(...context.blocks(tagsIn(inner)));
    if (inner.name !== 'blip' && inner.name !== 'imagedata') continue;
    const { embed, link, id } = inner.attributes;
    const to = context.docx.relation(embed ?? link ?? id ?? '');
    const name = to ? `“${to.target.slice(0, 80)}”` : 'không rõ tên';
    const bytes = to && !to.outside ? context.docx.part(to.target) : undefined;
    if (!bytes) {
      const where = /^https?:/i.test(to?.target ?? '') ? 'lấy từ mạng' : 'không có trong tệp';
      context.leave(`hình ${name} ${where}`);
      continue;
    }
    const file = takePicture(bytes);
    if ('why' in file) context.leave(`hình ${name} ${file.why}`);
    else
      after.push({
        type: 'picture',
        file,
        alt: trimRuns([{ text: cleanWords(alt) }])
          .map(({ text }) => text)
          .join(''),
      });
  }
}

/** Elements of these names at any depth, none within another. */
const deep = (tag: Tag, names: ReadonlySet<string>): Tag[] =>
  tagsIn(tag).flatMap((child) =>
    child.name === 'Fallback' ? [] : names.has(child.name) ? [child] : deep(child, names),
  );
