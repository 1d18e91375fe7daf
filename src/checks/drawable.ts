import path from 'node:path';
import type { At } from '../curriculum/tree.ts';
import { START } from '../reading/document.ts';
import { atOffset } from '../reading/place.ts';
import type { Engine } from './draw-pictures.ts';
import { isFromPhone } from './picture-size.ts';
import { picturesIn, sourceOf } from './pictures-in.ts';
import { rule } from './rule.ts';
import { tryPictures, type Trial } from './try-pictures.ts';

const ENGINES: Record<Engine, string> = {
  word: 'bộ vẽ hình cho Word và trang chiếu',
  paper: 'bộ in PDF',
  page: 'bộ vẽ trang đầu của tờ in',
};

/** What the engines stumble over most; the first of them that a failed drawing has is where its author looks first. */
const SUSPECTS: [pattern: RegExp, name: string][] = [
  [/<a[\s>]/, 'liên kết <a>'],
  [/<textPath[\s>]/, 'chữ chạy theo đường <textPath>'],
  [/<(?:filter|fe[A-Z]\w+)[\s>]/, 'bộ lọc <filter>'],
  [/(?<=<svg[^]*)<svg[\s/>]/, 'một thẻ <svg> nằm trong thẻ <svg> khác'],
  [/viewBox="\s*\S+\s+\S+\s+(?:0+(?:\.0+)?\s|\S+\s+0+(?:\.0+)?\s*")/, 'khung viewBox có cạnh bằng 0'],
  [/-?\d{6,}(?:\.\d+)?|-?\d+(?:\.\d+)?[eE]\+?\d+/, 'một con số quá lớn'],
  [/(?:fill|stroke|stop-color)="[a-z]*[A-Z][A-Za-z]*"/, 'một màu không có tên như vậy'],
  [/(?:scale|matrix)\(\s*0?[\s,)]/, 'phép biến đổi làm hình dẹt thành không'],
  [/<(?:linear|radial)Gradient[\s>]/, 'dải màu (gradient)'],
];

/** Every picture can be drawn by each program that a release draws with. */
export const drawable = rule('hinh-ve-duoc', async (content, report) => {
  const all = picturesIn(content).filter(({ picture }) => !isFromPhone(picture));
  const failed = await tryPictures(all.map(({ picture }) => picture));
  for (const [index, trial] of failed) {
    const { file, picture } = all[index]!;
    const { at, what, fix } = explain(sourceOf(picture), trial);
    report(
      { file },
      at,
      `Hình “${path.posix.basename(file)}” ${what}.`,
      'Chỉ một hình không vẽ được là cả lần dựng trang dừng lại.',
      fix,
    );
  }
});

function explain(source: string, { engine, said }: Trial): { at: At; what: string; fix: string } {
  const placed = / at (\d+):(\d+)$/.exec(said);
  if (said.startsWith('SVG data parsing failed') && !said.includes('nodes limit')) {
    return {
      at: placed ? { line: Number(placed[1]), column: Number(placed[2]) } : START,
      what: 'viết sai cách của SVG',
      fix: 'Lưu lại ở dạng “SVG thường”: có xmlns và viewBox, mọi thẻ đều đóng, dấu & viết là &amp;, sau </svg> không còn gì.',
    };
  }
  const how =
    said === 'too long' || /nodes limit|too large/.test(said) ? 'nặng quá, vẽ mãi không xong' : 'không vẽ được';
  const found = SUSPECTS.map(([pattern, name]) => ({ name, index: source.search(pattern) })).find(
    ({ index }) => index >= 0,
  );
  return {
    at: found ? atOffset(source, found.index) : START,
    what: `${how} (${ENGINES[engine]})${found ? `; có ${found.name} ở đây` : ''}`,
    fix: source
      ? 'Vẽ lại bằng nét và mảng màu thường, toạ độ nhỏ; hoặc xuất ra PNG.'
      : 'Mở hình bằng một phần mềm khác rồi lưu lại ở dạng PNG hoặc JPEG.',
  };
}
