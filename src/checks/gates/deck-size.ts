import { FRAME, framedWords, GLANCE, looseWords, PERIOD, type Slide } from '../../document/deck.ts';
import { ifPrintable } from '../../document/unprintable.ts';
import { countSlides, fitDeck, type Page } from '../../slides/fit.ts';
import { makeSlides } from '../../teaching/slides.ts';
import { cutsOf, once, worstOf } from './cuts-of.ts';
import { gate, type Around, type Written } from './gate.ts';

/** The most slides that it takes in a grade, and the first of them with too many words. */
export const longestDeck = once((written: Written, around: Around) =>
  worstOf(
    cutsOf(written, around),
    (one) => ifPrintable(() => lookAt(fitDeck(makeSlides(one, countSlides))), { slides: 0, wordy: undefined }),
    ({ slides }) => slides,
  ),
);
const lookAt = (pages: readonly Page[]) => ({
  slides: pages.length,
  wordy: pages.map(({ slide }) => slide).find(isWordy),
});

/** Slides are read from the back row, and as many as a period has time for. */
export const deckSize = gate('trang-chieu', 'trang chiếu', (written, report, around) => {
  const { grade, measured } = longestDeck(written, around);
  const { slides, wordy } = measured;
  const { periods } = cutsOf(written, around)[0]!;
  const tell = (what: string, fix: string) =>
    report(
      written.document,
      written.document.placeOf(['grades']),
      what,
      'Trang nhiều chữ thì hàng cuối không đọc kịp; nhiều trang quá thì thầy cô chỉ kịp bấm qua.',
      fix,
    );
  if (slides > PERIOD.most * periods)
    tell(
      `Lớp ${grade} có ${slides} trang chiếu, quá ${PERIOD.most * periods}.`,
      'Bớt một câu thảo luận, một khung, một từ mới; gộp hai bài; rút tin mẫu dài hơn 60 chữ, vì nó chiếm bốn trang.',
    );
  if (slides < PERIOD.fewest * periods)
    tell(
      `Lớp ${grade} chỉ có ${slides} trang chiếu, chưa đủ ${PERIOD.fewest * periods}.`,
      'Thêm hình, tin mẫu, câu hỏi.',
    );
  if (wordy)
    tell(
      `Trang chiếu “${wordy.title}” ở lớp ${grade} có ${Math.max(looseWords(wordy), framedWords(wordy))} chữ.`,
      `Viết câu hỏi, nghĩa của từ mới hay lời trong tin ngắn lại: nhiều nhất ${GLANCE} chữ một trang, ${FRAME} trong khung tin.`,
    );
});

const isWordy = (slide: Slide): boolean => looseWords(slide) > GLANCE || framedWords(slide) > FRAME;
