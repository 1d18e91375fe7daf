import UPNG from 'upng-js';
import { expect, test } from 'vitest';
import type { Deck } from '../document/deck.ts';
import { drawFirstSlide } from './draw-first-slide.ts';

const deck = (title: string): Deck => ({
  title,
  publisher: 'Phòng Giáo dục',
  band: 'thcs',
  size: 24,
  motto: 'Chậm lại – Kiểm tra – Dừng lại, hỏi',
  footer: 'Lớp 8 · bản 1',
  revised: '2026-11-24',
  slides: [
    { kind: 'cover', title, label: 'Lớp 8', summary: 'Em tập dừng lại & hỏi <người lớn>.', notes: [] },
    { kind: 'activity', title: 'Sau bìa', label: '1. Mở đầu', notes: [], lines: [] },
  ],
});
const dark = (png: Uint8Array): number => {
  const pixels = new Uint8Array(UPNG.toRGBA8(UPNG.decode(png.slice().buffer))[0]!);
  return pixels.filter((level, i) => i % 4 === 0 && level < 100).length;
};

test('the picture is the deck’s own cover: other words are another picture, the same are the same bytes', () => {
  const png = drawFirstSlide(deck('Miễn phí mà phải đóng phí'));
  expect(UPNG.decode(png.slice().buffer)).toMatchObject({ width: 240, height: 135 });
  expect(png).toEqual(drawFirstSlide(deck('Miễn phí mà phải đóng phí')));
  expect(png).not.toEqual(drawFirstSlide(deck('Ai bắt em giấu gia đình?')));
  expect(png).toEqual(
    drawFirstSlide({
      ...deck('Miễn phí mà phải đóng phí'),
      slides: deck('Miễn phí mà phải đóng phí').slides.slice(0, 1),
    }),
  );
});

test('its words are drawn: a longer title leaves more ink', () => {
  expect(dark(drawFirstSlide(deck('Miễn phí mà phải đóng phí trước khi nhận quà')))).toBeGreaterThan(
    dark(drawFirstSlide(deck('Quà'))) + 200,
  );
});
