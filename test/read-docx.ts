/** For the tests: what a reader of a Word file sees, taken from its parts alone. */
import { strFromU8, unzipSync } from 'fflate';
import { words } from '../src/document/paper.ts';

export interface Docx {
  /** Every part by its name; the text of those that are XML. */
  parts: Record<string, string>;
  document: string;
  styles: string;
}

export function readDocx(bytes: Uint8Array): Docx {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(data) : '']),
  );
  return { parts, document: parts['word/document.xml']!, styles: parts['word/styles.xml']! };
}

export interface ReadParagraph {
  style: string;
  /** With the number that Word sets before it. */
  text: string;
  xml: string;
}

/** The paragraphs in the order in which they are read, those in tables too. */
export function paragraphsOf({ document, parts }: Docx): ReadParagraph[] {
  const count = counter(parts['word/numbering.xml']!);
  return [...document.matchAll(/<w:p(?: [^>]*)?\/>|<w:p(?: [^>]*)?>.*?<\/w:p>/gs)].map(([xml]) => {
    const [, level, list] = /<w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/>/.exec(xml) ?? [];
    const number = list === undefined ? '' : `${count(list, Number(level))} `;
    return { style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? 'Normal', text: number + textOf(xml), xml };
  });
}

/** Every word of the body, in order. */
export const wordsOfDocx = (docx: Docx): string[] => paragraphsOf(docx).flatMap(({ text }) => words(text));

export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|sym|br|drawing)\b/g)]
    .map(([, text]) => (text === undefined ? ' ' : decode(text)))
    .join('');

const decode = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** Counts as Word does: each list and level from its start, bullets not at all. */
function counter(numbering: string): (list: string, level: number) => string {
  const kinds = new Map(
    [...numbering.matchAll(/<w:abstractNum w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)].map(([xml, id]) => [
      id!,
      xml,
    ]),
  );
  const lists = new Map(
    [...numbering.matchAll(/<w:num w:numId="(\d+)"[^>]*><w:abstractNumId w:val="(\d+)"\/>(.*?)<\/w:num>/gs)].map(
      ([, id, kind, rest]) => [id!, { kind: kinds.get(kind!)!, rest: rest! }],
    ),
  );
  const counts = new Map<string, number>();
  return (list, level) => {
    const { kind, rest } = lists.get(list)!;
    const definition = new RegExp(`<w:lvl w:ilvl="${level}".*?</w:lvl>`, 's').exec(kind)![0];
    if (!definition.includes('<w:numFmt w:val="decimal"/>')) return '';
    const start =
      new RegExp(`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="(\\d+)"`).exec(rest)?.[1] ??
      /<w:start w:val="(\d+)"/.exec(definition)![1];
    const number = counts.get(`${list} ${level}`) ?? Number(start);
    counts.set(`${list} ${level}`, number + 1);
    return /<w:lvlText w:val="([^"]+)"/.exec(definition)![1]!.replace(`%${level + 1}`, String(number));
  };
}
