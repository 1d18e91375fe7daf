import { gzipSync } from 'node:zlib';
import { forPupils } from '../blocks/for-pupils.ts';
import type { Grade } from '../curriculum/grade.ts';
import type { Picture } from '../document/paper.ts';
import { pictureAddress } from '../document/picture-address.ts';
import { showBytes } from '../curriculum/show-bytes.ts';
import { findBlocks } from '../curriculum/tree.ts';
import type { Document } from '../reading/document.ts';
import { atAttribute } from '../reading/place.ts';
import { documentOf, rule } from './rule.ts';

/** Of the longer side: across a sheet of paper 230 to the inch, and no more than an old phone can unpack. */
const MOST_PIXELS = 1600;
/** Pictures travel inside the page: of the 15 kB that a page may send once the site is known, this much is theirs. */
const MOST_BYTES = 5000;
/** A photograph smaller than this shows nothing. */
const LEAST_PIXELS = 200;

/** The pictures of a page are small enough for a village's line, an old phone and the packs. */
export const pictureSize = rule('co-hinh', (content, report) => {
  for (const { pictures, texts } of content.curriculum.lessons) {
    const weights = new Map(
      Object.entries(pictures).map(([src, picture]) => [src, gzipSync(pictureAddress(picture)).length]),
    );
    for (const { file, questionsFile, grades } of texts) {
      for (const document of [file, questionsFile].flatMap((name) => (name ? [documentOf(content, name)] : []))) {
        const heavy = new Map(
          grades.flatMap((grade) => tooMuch(sourcesFor(document, grade), weights)).map((found) => [found.src, found]),
        );
        // Each picture is told once, where it is shown first.
        const figures = new Map(
          findBlocks(document.tree, 'Figure', 'Frame')
            .reverse()
            .map(({ node }) => [String(node.props.src), node]),
        );
        for (const [src, node] of figures) {
          const picture = pictures[src];
          if (!picture) continue;
          const say: Say = (what, why, fix) =>
            report(document, atAttribute(document.source, node.at, 'src'), `Hình “${src}” ${what}`, why, fix);
          sayPixels(picture, say);
          const found = heavy.get(src);
          if (found) sayWeight(picture, weights.get(src)!, found, say);
        }
      }
    }
  }
});

type Say = (what: string, why: string, fix: string) => void;

function sayPixels(picture: Picture, say: Say): void {
  const { width, height } = picture;
  const longer = Math.max(width, height);
  if (longer <= MOST_PIXELS) return;
  say(
    `có khổ ${Math.round(width)} × ${Math.round(height)} điểm ảnh, cạnh dài hơn ${MOST_PIXELS}.`,
    'Trên giấy không nét hơn, mà điện thoại cũ không mở nổi.',
    `Lưu lại ở khổ ${sizeAt(picture, MOST_PIXELS / longer)}.`,
  );
}

function sayWeight(picture: Picture, weight: number, { total, room }: Heavy, say: Say): void {
  const what = `nặng ${showKilo(weight)}; các hình của một trang nặng ${showKilo(total)}, nhiều hơn ${showKilo(MOST_BYTES)}.`;
  say(
    what,
    'Hình đi cùng trang: qua mạng yếu, cả trang chỉ được 15 kB. Hình còn nằm trong kế hoạch, phiếu, bản Word và trang chiếu.',
    remedy(picture, room / weight),
  );
}

interface Heavy {
  src: string;
  /** What all pictures of the page weigh, and what the smaller ones leave for this. */
  total: number;
  room: number;
}

/** Of a page's pictures those that do not fit, when the small ones go first. */
function tooMuch(sources: readonly string[], weights: ReadonlyMap<string, number>): Heavy[] {
  const weight = (src: string) => weights.get(src) ?? 0;
  const total = sources.reduce((sum, src) => sum + weight(src), 0);
  let room = MOST_BYTES;
  return [...sources]
    .sort((a, b) => weight(a) - weight(b))
    .flatMap((src) => {
      const left = Math.max(0, room);
      room -= weight(src);
      return room < 0 ? [{ src, total, room: left }] : [];
    });
}

/** The pictures that a grade's page shows, each once. */
function sourcesFor({ tree }: Document, grade: Grade): string[] {
  const own = findBlocks(forPupils(tree), 'Figure', 'Frame').filter(({ parents }) =>
    parents.every(
      (node) => !('props' in node) || node.name !== 'Grades' || (node.props.only as Grade[]).includes(grade),
    ),
  );
  return [...new Set(own.map(({ node }) => String(node.props.src)))];
}

function remedy(picture: Picture, part: number): string {
  if (picture.format === 'svg')
    return 'Vẽ bằng ít nét hơn, không nhúng ảnh chụp, xoá những phần mà phần mềm vẽ để lại: một hình nét thường nặng 1–2 kB.';
  const drawn = 'vẽ lại bằng nét, lưu dạng SVG: một hình nét thường nặng 1–2 kB';
  const scale = Math.sqrt(part);
  return Math.max(picture.width, picture.height) * scale < LEAST_PIXELS
    ? `Nên ${drawn}.`
    : `Lưu lại ở khổ ${sizeAt(picture, scale)}, hoặc ${drawn}.`;
}

const sizeAt = ({ width, height }: Picture, scale: number): string =>
  [width, height].map((side) => Math.max(1, Math.floor(side * scale))).join(' × ');

/** Finer than showBytes: here a few hundred bytes count. */
const showKilo = (bytes: number): string =>
  bytes < 10_000 ? `${(bytes / 1000).toFixed(1).replace('.', ',').replace(',0', '')} kB` : showBytes(bytes);
