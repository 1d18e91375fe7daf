import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { SAMPLE_STAMP } from '../../src/blocks/message/schema.ts';
import { deckWords } from '../../src/document/deck.ts';
import { wordsOf } from '../../src/document/paper.ts';
import { drawCard } from '../../src/pictures/draw-card.ts';
import { loadFonts } from '../../src/print/fonts.ts';
import { measurePages, print } from '../../src/print/print.ts';
import { scriptOf, SECONDS, secondsOf } from '../../src/teaching/alert/broadcast.ts';
import { makeCard } from '../../src/teaching/alert/card.ts';
import { makeAlertSlides } from '../../src/teaching/alert/slides.ts';
import { unsayable } from '../../src/teaching/alert/speak.ts';
import { papersOf, realNotices } from '../alerts.ts';
import { readPdf } from '../read-pdf.ts';

const notices = await realNotices();

test.each(notices)('$id: read out at 150 tiếng a minute it takes 60 to 90 seconds, in words alone', (notice) => {
  const script = scriptOf(notice);
  expect(secondsOf(script)).toBeGreaterThanOrEqual(SECONDS.least);
  expect(secondsOf(script)).toBeLessThanOrEqual(SECONDS.most);
  expect(unsayable(script.join(' '))).toEqual([]);
});

test.each(notices)('$id: its picture is square and weighs at most 200 kB', (notice) => {
  const png = drawCard(makeCard(notice));
  expect(imageSize(png)).toMatchObject({ width: 1080, height: 1080 });
  expect(png.length).toBeLessThanOrEqual(200_000);
});

test.each(notices)(
  '$id: every paper, read back from its PDF, says its words in order; what hangs or goes home is a page',
  async (notice) => {
    for (const [id, made] of papersOf(notice)) {
      const paper = await made;
      const { words, pages } = await readPdf(await print(paper, loadFonts()));
      expect(words, id).toEqual(wordsOf(paper.body));
      expect(pages.length, id).toBeLessThanOrEqual(id === 'homeroom' ? 2 : 1);
    }
  },
);

/** A commune's own name and address are longer than those that stand in for them. */
const COMMUNE = {
  name: 'Ủy ban nhân dân xã Nậm Nung, tỉnh Lâm Đồng',
  site: { address: 'https://khien.namnung.lamdong.gov.vn', base: '/an-toan-tren-mang/' },
};
test.each(notices)('$id: what hangs or goes home stays a page under an office with a long name', async (notice) => {
  for (const [id, made] of papersOf({ ...notice, office: { ...notice.office, ...COMMUNE } }))
    if (id !== 'homeroom') expect(measurePages(await made, loadFonts()), id).toBe(1);
});

test.each(notices)(
  '$id: its slides show each sign, each step and each answer, and a sample under its stamp',
  (notice) => {
    const { slides } = makeAlertSlides(notice);
    const shown = deckWords(slides).join(' ');
    for (const words of [
      ...notice.signs,
      ...notice.do,
      ...notice.questions.flatMap(({ options }) => options.map(({ text }) => text)),
    ])
      expect(shown).toContain(words);
    if (notice.message) expect(shown).toContain(SAMPLE_STAMP);
    expect(slides.length).toBeLessThanOrEqual(22);
  },
);

test.each(notices)('$id: it stands on a source that says when and where it was told', ({ sources }) => {
  for (const { address, number, date } of sources) {
    expect(address ?? number).toBeTruthy();
    expect(date).toBeTruthy();
  }
});
