/** What must hold of a file of slides, read back, and of the deck that it is made of. */
import { expect } from 'vitest';
import { SAMPLE_STAMP } from '../../../src/blocks/message/schema.ts';
import {
  deckWords,
  FRAME,
  framedWords,
  GLANCE,
  looseWords,
  type Deck,
  type Line,
  type Slide,
} from '../../../src/document/deck.ts';
import { spanText, words } from '../../../src/document/paper.ts';
import { fitDeck } from '../../../src/slides/fit.ts';
import { layFoot } from '../../../src/slides/lay-foot.ts';
import { writeSlides } from '../../../src/slides/write.ts';
import { deckOf } from '../../deck-of.ts';
import type { GradeLesson } from '../../../src/curriculum/cut.ts';
import { fitsItsBox, textOf, widthOf, wordsOfFile } from '../../measure-slides.ts';
import { readPptx, type ReadSlide } from '../../read-pptx.ts';
import { walk, type Flow } from '../../../src/curriculum/tree.ts';
import type { Laws } from './law.ts';

/** A deck and its file, read back. */
export interface WrittenDeck {
  lesson: GradeLesson;
  deck: Deck;
  slides: ReadSlide[];
}
export async function writeDeck(lesson: GradeLesson): Promise<WrittenDeck> {
  const deck = deckOf(lesson);
  return { lesson, deck, slides: readPptx(await writeSlides(deck)) };
}

/** The words of running text and of what leads to a table, without the titles and what is said that parts repeat. */
export const running = (slides: readonly Slide[]) =>
  slides.reduce<string[]>((said, slide) => {
    const wordsOf = (lines: Line[]) =>
      deckWords([{ kind: 'text', tone: 'text', title: '', label: '', notes: [], lines }]);
    if (slide.kind === 'table') return [...said, ...wordsOf(slide.lead)];
    if (slide.kind !== 'text') return said;
    const lead = wordsOf(slide.lead ?? []);
    const isAgain = PART_AFTER_FIRST.test(slide.title) && said.join(' ').includes(lead.join(' '));
    return [...said, ...(isAgain ? [] : lead), ...wordsOf(slide.lines)];
  }, []);
const PART_AFTER_FIRST = /\((?!1\/)\d+\/\d+\)$/;

const SMALL = ['Nhãn', 'Dấu mẫu', 'Người gửi', 'Địa chỉ trang'];

export const slidesLaws: Laws<WrittenDeck> = {
  'a file says what its deck says, in order, and parting an idea loses and adds no word': ({ deck, slides }) => {
    const fitted = fitDeck(deck).map(({ slide }) => slide);
    expect(wordsOfFile(slides)).toEqual(deckWords(fitted));
    const prose = deck.slides.filter(({ kind }) => kind === 'text');
    expect(running(fitDeck({ ...deck, slides: prose }).map(({ slide }) => slide))).toEqual(running(prose));
  },

  'every slide that shows a message bears the stamp inside its frame': ({ deck, slides }) => {
    fitDeck(deck).forEach(({ slide, laid }, i) => {
      if (slide.kind !== 'message') return;
      const stamp = slides[i]!.boxes.find((box) => textOf(box) === SAMPLE_STAMP);
      expect(stamp, slide.title).toBeDefined();
      const frame = laid.items.find((item) => item.type === 'shape')!.box;
      expect(stamp!.x).toBeGreaterThan(frame.x);
      expect(stamp!.y).toBeGreaterThan(frame.y);
      expect(stamp!.y + stamp!.height).toBeLessThan(frame.y + frame.height);
    });
  },

  'no words run out of their box, no box off the slide or into its foot, in any lesson': ({ slides }) => {
    for (const slide of slides) fitsItsBox(slide);
  },

  'no slide has more than 30 words, none more than 60 in a frame: of a message, a ticket, a vote, an answer': ({
    deck,
  }) => {
    for (const { slide } of fitDeck(deck)) {
      expect(looseWords(slide), slide.title).toBeLessThanOrEqual(GLANCE);
      expect(framedWords(slide), slide.title).toBeLessThanOrEqual(FRAME);
    }
  },

  'what may belong together is on one slide, and what a young class chooses from is seen in its pictures': ({
    lesson,
    deck,
  }) => {
    const pages = fitDeck(deck);
    const across = (slides: readonly Slide[]) =>
      slides.flatMap((slide) => ('lines' in slide ? slide.lines.filter((line) => line.across).length || [] : []));
    expect(across(pages.map(({ slide }) => slide))).toEqual(across(deck.slides));
    if (lesson.grade > 3) return;
    for (const { slide, laid } of pages) {
      const pictured = 'lines' in slide ? slide.lines.filter(({ picture }) => picture) : [];
      const shown = laid.items.filter(({ type }) => type === 'picture');
      if (slide.kind !== 'picture') expect(shown.length, slide.title).toBe(pictured.length);
    }
    const named = (nodes: readonly Flow[]) => {
      const names: string[] = [];
      walk(nodes, (node, parents) => {
        const isForSome = parents.some((p) => 'props' in p && ['support', 'extend'].includes(String(p.props.for)));
        if (node.type === 'mark' && typeof node.props.picture === 'string' && !isForSome)
          names.push(node.props.picture);
      });
      return names;
    };
    const drawn = new Set(
      pages.flatMap(({ laid }) => laid.items.flatMap((item) => (item.type === 'picture' ? [item.picture.data] : []))),
    );
    for (const name of named(lesson.body)) expect(drawn.has(lesson.drawings[name]!.data), name).toBe(true);
  },

  'no part of an idea is a leftover line': ({ deck }) => {
    for (const { slide } of fitDeck(deck))
      if (slide.kind === 'text' && /\(\d+\/\d+\)$/.test(slide.title))
        expect(words(running([slide]).join(' ')).length, slide.title).toBeGreaterThan(3);
  },

  'nothing pupils read is smaller than 28 points in grades 1–5 and 24 above, save labels': ({ deck, slides }) => {
    const least = deck.band === 'tieu-hoc' ? 28 : 24;
    fitDeck(deck).forEach((_, i) => {
      for (const box of slides[i]!.boxes)
        if (!SMALL.includes(box.name))
          for (const { size } of box.paragraphs.flatMap(({ runs }) => runs))
            expect(size, textOf(box)).toBeGreaterThanOrEqual(least);
    });
  },

  'every slide has one title in the outline, is marked Vietnamese, and its decoration is passed over': ({ slides }) => {
    for (const { boxes, xml } of slides) {
      expect(boxes.filter(({ title }) => title)).toHaveLength(1);
      for (const { language } of boxes.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)))
        expect(language).toBe('vi-VN');
      expect(xml).not.toContain('lang="en-US"');
      for (const [shape] of xml.matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g))
        if (!shape.includes('<a:t>')) expect(shape).toContain('adec:decorative');
    }
  },

  'a paragraph has its properties once, before its words: PowerPoint mends a file that repeats them': ({ slides }) => {
    for (const { xml } of slides)
      for (const [p] of xml.matchAll(/<a:p>[\s\S]*?<\/a:p>/g))
        expect(p.lastIndexOf('<a:pPr')).toBeLessThanOrEqual('<a:p>'.length);
  },

  'notes are paragraphs of their own, on the first slide of a parted idea': ({ deck, slides }) => {
    expect(slides.flatMap(({ notes }) => notes)).toEqual(
      deck.slides.flatMap(({ notes }) => notes.map((note) => note.normalize('NFC'))),
    );
  },

  'the foot of every lesson’s slides is one line': ({ deck }) => {
    for (const item of layFoot(deck).items)
      if (item.type === 'text')
        expect(widthOf(spanText(item.lines[0]!.spans), item.look.bold === true, item.look.size)).toBeLessThan(
          item.box.width,
        );
  },
};
