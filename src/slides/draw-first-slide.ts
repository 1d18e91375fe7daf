/** A deck's first slide as a small picture, drawn from the very items that go into the .pptx. */
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import type { Deck } from '../document/deck.ts';
import { chooseColours } from '../pictures/choose-colours.ts';
import { writePng } from '../pictures/write-png.ts';
import { drawSlide } from './draw-slide.ts';
import { fitDeck } from './fit.ts';
import { PAGE } from './theme.ts';

const WIDTH = 240;
const COLOURS = 16;
/** Measured in Arimo, drawn in Arimo: Arial's widths on every machine. */
const fontFiles = ['400Regular/Arimo_400Regular', '700Bold/Arimo_700Bold'].map((name) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${name}.ttf`)),
);

/** The picture as PNG, 240 pixels wide. */
export function drawFirstSlide(deck: Deck): Uint8Array {
  const [first] = fitDeck({ ...deck, slides: deck.slides.slice(0, 1) });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAGE.width} ${PAGE.height}" font-family="Arimo">${drawSlide(first!, deck)}</svg>`;
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: { fontFiles, loadSystemFonts: false },
  }).render();
  return writePng(chooseColours(pixels, width, height, COLOURS));
}
