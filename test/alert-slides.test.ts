import { expect, test } from 'vitest';
import type { AlertNotice } from '../src/curriculum/alert.ts';
import type { Slide } from '../src/document/deck.ts';
import { spanText } from '../src/document/paper.ts';
import { fitDeck } from '../src/slides/fit.ts';
import { makeAlertSlides } from '../src/teaching/alert/slides.ts';
import { goldenNotice, sampleNotices } from './alerts.ts';

const linesOf = (slide: Slide): string[] =>
  'lines' in slide ? slide.lines.map(({ spans }) => spanText(spans)) : 'bubbles' in slide ? [] : [];

/** As an officer writes it in haste: a title of two rows, a story in two paragraphs. */
const inHaste = (notice: AlertNotice): AlertNotice => ({
  ...notice,
  title: 'Giả nhân viên điện lực doạ cắt điện trong ba mươi phút, gửi mã QR bắt nộp tiền',
  summary:
    'Người lạ gọi điện, xưng là nhân viên điện lực, nói nhà còn nợ tiền điện và sẽ cắt điện.\n\nHọ gửi mã QR để nộp tiền.',
});

const notices = [...(await sampleNotices()), await goldenNotice()];
test.each([...notices, ...notices.map(inHaste)])(
  '$id, $title: no sentence of the ten minutes is parted, and all of them fit on 16 slides',
  (notice) => {
    const deck = makeAlertSlides(notice);
    const pages = fitDeck(deck).map(({ slide }) => slide);
    const whole = new Set(deck.slides.flatMap((slide) => [slide.title, ...linesOf(slide)]));
    expect(pages.flatMap(linesOf).filter((words) => !whole.has(words))).toEqual([]);
    expect(pages.length).toBeLessThanOrEqual(16);
  },
);
