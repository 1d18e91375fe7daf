/**
 * A TrueType font cut to the glyphs a document uses. Glyphs keep their numbers (the gaps cost next to nothing once
 * compressed), so a word's code is the same in every document and can be remembered. Hinting is dropped: paper needs
 * none, and it is a third of the bytes.
 */
export type Tables = Map<string, Uint8Array>;

const KEPT = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const;

/** The tables of a TrueType file by their four-letter tags, as copies that may be changed. */
export function readTables(bytes: Uint8Array): Tables {
  // Not as the Buffer it comes as: the slices of a Buffer are no copies, and copies are changed below.
  const file = new Uint8Array(bytes);
  const view = viewOf(file);
  const tables: Tables = new Map();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    tables.set(tag, file.subarray(view.getUint32(at + 8), view.getUint32(at + 8) + view.getUint32(at + 12)));
  }
  return tables;
}

/** `outlines` remembers glyphs that were read before. */
export function cutFont(tables: Tables, used: Iterable<number>, outlines: Map<number, Uint8Array>): Uint8Array {
  const glyphs = new Map<number, Uint8Array>();
  const waiting = [0, ...used];
  while (waiting.length > 0) {
    const glyph = waiting.pop()!;
    if (glyphs.has(glyph)) continue;
    let outline = outlines.get(glyph);
    if (!outline) outlines.set(glyph, (outline = stripHints(outlineOf(tables, glyph))));
    glyphs.set(glyph, outline);
    waiting.push(...componentsOf(outline).map((c) => c.glyph));
  }
  const count = Math.max(...glyphs.keys()) + 1;
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = starts[i]! + Math.ceil((glyphs.get(i)?.length ?? 0) / 4) * 4;
  const glyf = new Uint8Array(starts[count]!);
  const loca = new Uint8Array((count + 1) * 4);
  const places = viewOf(loca);
  starts.forEach((start, i) => places.setUint32(i * 4, start));
  const hmtx = new Uint8Array(count * 4);
  for (const [glyph, outline] of glyphs) {
    glyf.set(outline, starts[glyph]!);
    hmtx.set(metricOf(tables, glyph), glyph * 4);
  }
  const head = tables.get('head')!.slice();
  viewOf(head).setUint16(50, 1); // long offsets
  const hhea = tables.get('hhea')!.slice();
  viewOf(hhea).setUint16(34, count);
  const maxp = tables.get('maxp')!.slice();
  viewOf(maxp).setUint16(4, count);
  return joinTables({ glyf, head, hhea, hmtx, loca, maxp });
}

function outlineOf(tables: Tables, glyph: number): Uint8Array {
  const loca = viewOf(tables.get('loca')!);
  const long = viewOf(tables.get('head')!).getUint16(50) === 1;
  const at = (i: number) => (long ? loca.getUint32(i * 4) : loca.getUint16(i * 2) * 2);
  return tables.get('glyf')!.subarray(at(glyph), at(glyph + 1));
}

/** A glyph's advance and left bearing, two bytes each. */
export function metricOf(tables: Tables, glyph: number): Uint8Array {
  const hmtx = tables.get('hmtx')!;
  const long = viewOf(tables.get('hhea')!).getUint16(34);
  if (glyph < long) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
  const bearing = long * 4 + (glyph - long) * 2;
  return Uint8Array.of(hmtx[long * 4 - 4]!, hmtx[long * 4 - 3]!, hmtx[bearing]!, hmtx[bearing + 1]!);
}

/** The parts of a composite glyph and where each part's record starts and ends. */
function componentsOf(outline: Uint8Array): { glyph: number; at: number; end: number }[] {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return [];
  const view = viewOf(outline);
  const found = [];
  for (let at = 10, more = true; more;) {
    const flags = view.getUint16(at);
    const end = at + 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0);
    found.push({ glyph: view.getUint16(at + 2), at, end });
    more = (flags & 32) !== 0;
    at = end;
  }
  return found;
}

function stripHints(outline: Uint8Array): Uint8Array {
  if (outline.length === 0) return outline;
  const view = viewOf(outline);
  const contours = view.getInt16(0);
  if (contours < 0) {
    const parts = componentsOf(outline);
    const copy = outline.slice(0, parts.at(-1)!.end);
    for (const { at } of parts) viewOf(copy).setUint16(at, viewOf(copy).getUint16(at) & ~256);
    return copy;
  }
  const lengthAt = 10 + contours * 2;
  const hints = view.getUint16(lengthAt);
  const copy = new Uint8Array(outline.length - hints);
  copy.set(outline.subarray(0, lengthAt));
  copy.set(outline.subarray(lengthAt + 2 + hints), lengthAt + 2);
  return copy;
}

function joinTables(tables: Record<(typeof KEPT)[number], Uint8Array>): Uint8Array {
  let end = 12 + KEPT.length * 16;
  const places = KEPT.map((tag) => {
    const place = { tag, at: end, bytes: tables[tag] };
    end += Math.ceil(place.bytes.length / 4) * 4;
    return place;
  });
  const file = new Uint8Array(end);
  const view = viewOf(file);
  [0x0001_0000, (KEPT.length << 16) | 64, (2 << 16) | (KEPT.length * 16 - 64)].forEach((word, i) =>
    view.setUint32(i * 4, word),
  );
  places.forEach(({ tag, at, bytes }, i) => {
    file.set(bytes, at);
    const record = 12 + i * 16;
    for (let c = 0; c < 4; c++) file[record + c] = tag.charCodeAt(c);
    let sum = 0;
    for (let word = at; word < at + bytes.length; word += 4) sum = (sum + view.getUint32(word)) >>> 0;
    view.setUint32(record + 4, sum);
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, bytes.length);
  });
  return file;
}

/** The numbers in these bytes, big-endian as a font has them: a slice of a larger buffer is read from its own start. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
