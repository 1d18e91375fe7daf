/** The fonts of one file: which glyphs were drawn of which face, and at the end the cut fonts themselves. */
import type { Canvas } from './canvas.ts';
import { cutFont } from './cut-font.ts';
import { press, type Pdf, type Ref } from './pdf.ts';
import { advanceOf, type Face } from './shape.ts';

export interface UsedFont {
  name: string;
  ref: Ref;
  /** 1 for each glyph that was drawn. */
  glyphs: Uint8Array;
}

/** A face ready to draw with on the page at hand: entered in the page's resources. */
export function useFont({ fonts, pdf }: Canvas, face: Face): UsedFont {
  let used = fonts.get(face);
  if (!used)
    fonts.set(
      face,
      (used = { name: `K${fonts.size + 1}`, ref: pdf.ref(), glyphs: new Uint8Array(face.font.numGlyphs) }),
    );
  pdf.page.fonts[used.name] ??= used.ref;
  return used;
}

/** Writes every face that was drawn with into the file, cut to its glyphs: once, after the last page. */
export function embedFonts({ fonts, pdf }: Canvas): void {
  for (const [face, { name, ref, glyphs }] of fonts) {
    embedFont(
      pdf,
      face,
      ref,
      drawn(glyphs),
      `KHIEN${name.replace('K', '').replace(/\d/g, (d) => String.fromCharCode(65 + Number(d)))}`.slice(0, 6),
    );
  }
}

function drawn(glyphs: Uint8Array): number[] {
  const found: number[] = [];
  for (let glyph = glyphs.indexOf(1); glyph >= 0; glyph = glyphs.indexOf(1, glyph + 1)) found.push(glyph);
  return found;
}

function embedFont(pdf: Pdf, face: Face, ref: Ref, glyphs: number[], tag: string): void {
  const name = `${tag}+${face.name}`;
  const { font, scale } = face;
  const thousandths = (n: number) => Math.round(n * scale);
  const descriptor = object(pdf, {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4 | (font.italicAngle === 0 ? 0 : 64),
    FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map(thousandths),
    ItalicAngle: font.italicAngle,
    Ascent: Math.round(face.ascent),
    Descent: -Math.round(face.descent),
    CapHeight: thousandths(font.capHeight),
    XHeight: thousandths(font.xHeight),
    StemV: 80,
    FontFile2: stream(pdf, cutFont(face.tables, glyphs, face.outlines)),
  });
  const descendant = object(pdf, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    CIDToGIDMap: 'Identity',
    FontDescriptor: descriptor,
    W: glyphs.flatMap((glyph) => [glyph, [Math.round(advanceOf(face, glyph) * 100) / 100]]),
  });
  ref.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(pdf, Buffer.from(unicodeMap(face, glyphs), 'latin1')),
  };
  ref.end();
}

/** What a reader or a copy makes of each glyph. */
function unicodeMap(face: Face, glyphs: number[]): string {
  const hex = (n: number) => n.toString(16).padStart(4, '0');
  const utf16 = (glyph: number) =>
    String.fromCodePoint(face.charOf.get(glyph)!)
      .split('')
      .map((unit) => hex(unit.charCodeAt(0)))
      .join('');
  const blocks: string[] = [];
  for (let i = 0; i < glyphs.length; i += 100) {
    const block = glyphs.slice(i, i + 100);
    blocks.push(
      `${block.length} beginbfchar\n${block.map((glyph) => `<${hex(glyph)}> <${utf16(glyph)}>`).join('\n')}\nendbfchar`,
    );
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function object(pdf: Pdf, data: Record<string, unknown>): Ref {
  const ref = pdf.ref(data);
  ref.end();
  return ref;
}

function stream(pdf: Pdf, bytes: Uint8Array): Ref {
  const ref = pdf.ref({ Filter: 'FlateDecode', Length1: bytes.length });
  ref.write(press(bytes));
  ref.end();
  return ref;
}
