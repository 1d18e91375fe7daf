import { PICTURED } from '../blocks/registry.ts';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { forPupils } from '../blocks/for-pupils.ts';
import type { Grade } from '../curriculum/grade.ts';
import type { Lesson } from '../curriculum/lesson.ts';
import type { Picture } from '../document/paper.ts';
import { pictureAddress } from '../document/picture-address.ts';
import { showBytes } from '../curriculum/show-bytes.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { START, type Document } from '../reading/document.ts';
import { atAttribute } from '../reading/place.ts';
import { type Content, documentOf, lessonRule, type Report } from './rule.ts';

/** Of the longer side: across a sheet of paper 230 to the inch, and no more than an old phone can unpack. */
const MOST_PIXELS = 1600;
/** Pictures travel inside the page: of the 15 kB that a page may send once the site is known, this much is theirs. */
const MOST_BYTES = 5000;
/** A photograph smaller than this shows nothing. */
const LEAST_PIXELS = 200;

/** In bytes: a photograph as a phone takes it. It is told by its own file, once, and not looked at further. */
const FROM_A_PHONE = 300_000;
const bytesOf = ({ data }: Picture): number => Math.floor((data.length * 3) / 4);
export const isFromPhone = (picture: Picture): boolean => bytesOf(picture) > FROM_A_PHONE;

/** The pictures of a page are small enough for a village's line, an old phone and the packs. */
export const pictureSize = lessonRule('co-hinh', (content, report) => {
  for (const { file: of, pictures, texts } of content.curriculum.lessons) {
    for (const [src, picture] of Object.entries(pictures))
      if (isFromPhone(picture)) sayFromPhone(picture, { file: `${path.posix.dirname(of)}/${src}` }, report);
    const weights = weightsOf(pictures);
    for (const { file, questionsFile, grades } of texts) {
      for (const document of [file, questionsFile].flatMap((name) => (name ? [documentOf(content, name)] : []))) {
        const heavy = new Map(
          grades.flatMap((grade) => tooMuch(sourcesFor(document, grade), weights)).map((found) => [found.src, found]),
        );
        // Each picture is told once, where it is shown first.
        const figures = new Map(
          findBlocks(document.tree, ...PICTURED)
            .reverse()
            .map(({ node }) => [String(node.props.src), node]),
        );
        for (const [src, node] of figures) {
          const picture = pictures[src];
          if (!picture || isFromPhone(picture)) continue;
          const say: Say = (what, why, fix) =>
            report(document, atAttribute(document.source, node.at, 'src'), `Hình “${src}” ${what}`, why, fix);
          const found = heavy.get(src);
          if (found) sayWeight(picture, weights.get(src)!, found, say);
          else sayPixels(picture, say);
        }
      }
    }
  }
});

/** What each picture takes of its page, by its name. */
const weightsOf = (pictures: Lesson['pictures']): Map<string, number> =>
  new Map(
    Object.entries(pictures)
      .filter(([, picture]) => !isFromPhone(picture))
      .map(([src, picture]) => [src, gzipSync(pictureAddress(picture)).length]),
  );

/** What is left for one more picture on the page of this text, in bytes; null where none can stand. */
export function roomIn(content: Content, file: string): number | null {
  const document = content.documents.find((one) => one.file === file);
  for (const { pictures, texts } of content.curriculum.lessons) {
    const text = texts.find((one) => one.file === file || one.questionsFile === file);
    if (!text || !document) continue;
    const weights = weightsOf(pictures);
    const taken = text.grades.map((grade) =>
      sourcesFor(document, grade).reduce((sum, src) => sum + (weights.get(src) ?? 0), 0),
    );
    return Math.max(0, MOST_BYTES - Math.max(0, ...taken));
  }
  return null;
}

function sayFromPhone(picture: Picture, file: { file: string }, report: Report): void {
  const { width, height } = picture;
  report(
    file,
    START,
    `Ảnh “${path.posix.basename(file.file)}” nặng ${showBytes(bytesOf(picture))}, khổ ${Math.round(width)} × ${Math.round(height)}: còn như khi vừa chụp hay vừa tải về.`,
    `Hình của cả một trang chỉ được ${showKilo(MOST_BYTES)}; ảnh vừa chụp còn ghi cả nơi chụp.`,
    'Mở bài trong trình soạn bài (npm run soan) rồi thả ảnh vào: ảnh tự thu nhỏ, bỏ nơi chụp, nằm đúng thư mục. Sau đó xoá tệp này.',
  );
}

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
  const own = findBlocks(forPupils(tree), ...PICTURED).filter(({ parents }) =>
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
  const scale = Math.min(Math.sqrt(part), MOST_PIXELS / Math.max(picture.width, picture.height));
  return Math.max(picture.width, picture.height) * scale < LEAST_PIXELS
    ? `Nên ${drawn}.`
    : `Lưu lại ở khổ ${sizeAt(picture, scale)}, hoặc ${drawn}.`;
}

const sizeAt = ({ width, height }: Picture, scale: number): string =>
  [width, height].map((side) => Math.max(1, Math.floor(side * scale))).join(' × ');

/** Finer than showBytes: here a few hundred bytes count. */
const showKilo = (bytes: number): string =>
  bytes < 10_000 ? `${(bytes / 1000).toFixed(1).replace('.', ',').replace(',0', '')} kB` : showBytes(bytes);
