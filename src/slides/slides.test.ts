import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { SAMPLE_STAMP } from '../blocks/message/schema.ts';
import { cutAll } from '../curriculum/cut.ts';
import { deckWords, type Deck, type Slide } from '../document/deck.ts';
import { spanText, words } from '../document/paper.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { makeSlides } from '../teaching/slides.ts';
import { anyDeck } from '../../test/made/any-deck.ts';
import { fitDeck } from './fit.ts';
import { layFoot } from './lay-foot.ts';
import { partsOf, readPptx, type ReadBox, type ReadSlide } from '../../test/read-pptx.ts';
import { writeSlides } from './write.ts';
import { cases } from '../../test/laws.ts';

let decks: { name: string; deck: Deck; slides: ReadSlide[] }[];
let golden: Deck;
beforeAll(async () => {
  const [real, sample] = await Promise.all([
    readCurriculum(path.resolve('content')),
    readCurriculum(path.resolve('test/golden/content')),
  ]);
  golden = makeSlides(cutAll(sample.curriculum!)[0]!);
  const lessons = [...cutAll(real.curriculum!), ...cutAll(sample.curriculum!)];
  decks = await Promise.all(
    lessons.map(async (lesson) => {
      const deck = makeSlides(lesson);
      return { name: `${lesson.slug} ${lesson.grade}`, deck, slides: readPptx(await writeSlides(deck)) };
    }),
  );
}, 120_000);
afterEach(() => void vi.useRealTimers());

const textOf = ({ paragraphs }: ReadBox) =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ');
const wordsOfFile = (slides: readonly ReadSlide[]) =>
  slides.flatMap(({ boxes }) => boxes.flatMap((box) => words(textOf(box))));
/** The words of running text and of what leads to a table, without the titles that parts repeat. */
const running = (slides: readonly Slide[]) =>
  deckWords(
    slides.flatMap((slide): Slide[] => {
      const lines = slide.kind === 'text' ? slide.lines : slide.kind === 'table' ? slide.lead : [];
      return [{ kind: 'text', tone: 'text', title: '', label: '', notes: [], lines }];
    }),
  );

test('a file says what its deck says, in order, and parting an idea loses and adds no word', () => {
  for (const { name, deck, slides } of decks) {
    const fitted = fitDeck(deck).map(({ slide }) => slide);
    expect(wordsOfFile(slides), name).toEqual(deckWords(fitted));
    expect(running(fitted), name).toEqual(running(deck.slides));
  }
});

test('every slide that shows a message bears the stamp inside its frame', () => {
  for (const { name, deck, slides } of decks) {
    fitDeck(deck).forEach(({ slide, laid }, i) => {
      if (slide.kind !== 'message') return;
      const stamp = slides[i]!.boxes.find((box) => textOf(box) === SAMPLE_STAMP);
      expect(stamp, `${name}: ${slide.title}`).toBeDefined();
      const frame = laid.items.find((item) => item.type === 'shape')!.box;
      expect(stamp!.x).toBeGreaterThan(frame.x);
      expect(stamp!.y).toBeGreaterThan(frame.y);
      expect(stamp!.y + stamp!.height).toBeLessThan(frame.y + frame.height);
    });
  }
});

const load = (file: string) =>
  create(readFileSync(new URL(import.meta.resolve(`@expo-google-fonts/arimo/${file}`)))) as Font;
const faces = { regular: load('400Regular/Arimo_400Regular.ttf'), bold: load('700Bold/Arimo_700Bold.ttf') };
const known = new Map<string, number>();

/** Measured anew with the whole shaping of the font, so that a slip of the layout's own sums would show. */
function widthOf(text: string, bold: boolean, size: number): number {
  const key = `${bold}${text}`;
  const face = bold ? faces.bold : faces.regular;
  if (!known.has(key)) known.set(key, face.layout(text).advanceWidth / face.unitsPerEm);
  return known.get(key)! * size;
}

/** What a box's words need beyond its height; above 0 and they run over. */
function overflow(box: ReadBox): number {
  const heights = box.paragraphs.map(({ runs, leading, after, indent }, i) => {
    const room = box.width - indent;
    let rows = 1;
    let used = 0;
    const pieces = runs.flatMap(({ text, bold, size }) =>
      text
        .split(/(?<=[ ])/)
        .map((piece) => widthOf(piece.trimEnd(), bold, size) + (piece.endsWith(' ') ? widthOf(' ', bold, size) : 0)),
    );
    for (const width of pieces) {
      if (used > 0 && used + width - widthOf(' ', false, runs[0]!.size) > room) {
        rows++;
        used = 0;
      }
      used += width;
    }
    return rows * leading + (i + 1 < box.paragraphs.length ? after : 0);
  });
  return heights.reduce((sum, h) => sum + h, 0) - box.height;
}

test('no words run out of their box, no box off the slide or into its foot, in any lesson', () => {
  for (const { name, slides } of decks) for (const slide of slides) check(slide, name);
});

function check({ boxes }: ReadSlide, name: string): void {
  for (const box of boxes) {
    expect(overflow(box), `${name}: ${textOf(box)}`).toBeLessThan(0.5);
    expect(box.x).toBeGreaterThanOrEqual(40);
    expect(box.y).toBeGreaterThanOrEqual(20);
    expect(box.x + box.width, `${name}: ${textOf(box)}`).toBeLessThanOrEqual(920);
    expect(box.y + box.height, `${name}: ${textOf(box)}`).toBeLessThanOrEqual(490);
  }
}

const SMALL = ['Nhãn', 'Dấu mẫu', 'Người gửi', 'Địa chỉ trang'];

test('nothing pupils read is smaller than 28 points in grades 1–5 and 24 above, save labels and the sources', () => {
  for (const { name, deck, slides } of decks) {
    const least = deck.band === 'tieu-hoc' ? 28 : 24;
    fitDeck(deck).forEach(({ slide }, i) => {
      if (slide.kind === 'text' && slide.tone === 'sources') return;
      for (const box of slides[i]!.boxes)
        if (!SMALL.includes(box.name))
          for (const { size } of box.paragraphs.flatMap(({ runs }) => runs))
            expect(size, `${name}: ${textOf(box)}`).toBeGreaterThanOrEqual(least);
    });
  }
});

test('ideas of any length are parted until they fit, whole in their words', async () => {
  await fc.assert(
    fc.asyncProperty(anyDeck, async (deck) => {
      const slides = readPptx(await writeSlides(deck));
      for (const slide of slides) check(slide, 'any');
      expect(wordsOfFile(slides)).toEqual(deckWords(fitDeck(deck).map(({ slide }) => slide)));
      const said = (all: readonly Slide[]) =>
        deckWords(all.filter((s) => s.kind === 'text').map((s) => ({ ...s, title: '', label: '' })));
      expect(
        said(fitDeck({ ...deck, slides: deck.slides.filter(({ kind }) => kind === 'text') }).map(({ slide }) => slide)),
      ).toEqual(said(deck.slides));
    }),
    cases(40),
  );
});

test('every slide has one title in the outline, is marked Vietnamese, and its decoration is passed over', () => {
  for (const { name, slides } of decks) {
    for (const { boxes, xml } of slides) {
      expect(
        boxes.filter(({ title }) => title),
        name,
      ).toHaveLength(1);
      for (const { language } of boxes.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)))
        expect(language).toBe('vi-VN');
      expect(xml).not.toContain('lang="en-US"');
      for (const [shape] of xml.matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g))
        if (!shape.includes('<a:t>')) expect(shape).toContain('adec:decorative');
    }
  }
});

test('a paragraph has its properties once, before its words: PowerPoint mends a file that repeats them', () => {
  for (const { slides } of decks)
    for (const { xml } of slides)
      for (const [p] of xml.matchAll(/<a:p>[\s\S]*?<\/a:p>/g))
        expect(p.lastIndexOf('<a:pPr')).toBeLessThanOrEqual('<a:p>'.length);
});

test('notes are paragraphs of their own, on the first slide of a parted idea', () => {
  for (const { deck, slides } of decks)
    expect(slides.flatMap(({ notes }) => notes)).toEqual(
      deck.slides.flatMap(({ notes }) => notes.map((note) => note.normalize('NFC'))),
    );
});

test('a table has a head, a picture its words, a web address its link', async () => {
  const slides = readPptx(await writeSlides(golden))
    .map(({ xml }) => xml)
    .join('');
  expect(slides).toContain('<a:tblPr firstRow="1"/>');
  expect(slides).toContain('descr="Một chiếc khiên có dấu đúng"');
  const links = partsOf(await writeSlides(golden));
  expect(
    Object.entries(links)
      .filter(([name]) => /slides\/_rels/.test(name))
      .map(([, xml]) => xml)
      .join(''),
  ).toContain('https://khien.example/nguon');
});

test('a link that leads nowhere from a file is plain words', async () => {
  const spans = ['https://khien.example/x y', '/lop-5/', '#muc', 'https://[cụt'].map((link) => ({ text: 'xem', link }));
  const parts = partsOf(
    await writeSlides({
      ...golden,
      slides: [{ kind: 'text', tone: 'text', title: 'Liên kết', label: '', notes: [], lines: [{ spans }] }],
    }),
  );
  const external = [
    ...parts['ppt/slides/_rels/slide1.xml.rels']!.matchAll(/Target="([^"]+)" TargetMode="External"/g),
  ].map(([, target]) => target);
  expect(external).toEqual(['https://khien.example/x%20y']);
});

test('the same deck is the same bytes on any day, and bears the revision’s date', async () => {
  const first = await writeSlides(golden);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  expect(Buffer.from(await writeSlides(golden)).equals(Buffer.from(first))).toBe(true);
  expect(partsOf(first)['docProps/core.xml']).toContain('>2026-11-24T00:00:00Z<');
});

test('the foot of every slide names lesson, grade, revision and address beside the lesson’s steps', async () => {
  const layout = partsOf(await writeSlides(golden))['ppt/slideLayouts/slideLayout2.xml']!;
  expect(layout).toContain(golden.footer);
  expect(layout).toContain(golden.motto);
  expect(layout).toContain('<p:ph type="title"/>');
});

test('the foot of every lesson’s slides is one line', () => {
  for (const { name, deck } of decks)
    for (const item of layFoot(deck).items)
      if (item.type === 'text')
        expect(widthOf(spanText(item.lines[0]!.spans), item.look.bold === true, item.look.size), name).toBeLessThan(
          item.box.width,
        );
});
