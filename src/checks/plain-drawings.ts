import { atOffset } from '../reading/place.ts';
import { documentsOf, rule } from './rule.ts';

/** Shapes and nothing else. Any other tag or attribute could run code, reach for a file, or look different on paper. */
const SHAPES = ['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'];
const PLAIN = [
  'fill',
  'fill-rule',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'transform',
];
const MEASURES = ['d', 'x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2', 'points'];
const OF_ROOT = ['xmlns', 'viewBox', 'width', 'height'];
/** A colour by name or number, a measure, a path: nothing that points at something else, as url(…) does. */
const VALUE = /^(?!.*url)[\w\s.,#%()+-]*$/i;
/** All are drawn on one field, so that they stand side by side in one size. */
const FIELD = '0 0 96 96';
const HEAVIEST = 2000;

const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>\s*/y;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const WHY = 'Hình được chép thẳng vào trang và lên giấy, nên chỉ được là những nét vẽ.';

/** A drawing of content/hinh is plain shapes on a field of 96 × 96, and small: it is written into the page itself. */
export const plainDrawings = rule('hinh-don-gian', (content, report) => {
  for (const document of documentsOf(content, 'drawing')) {
    const { source } = document;
    const say = (offset: number, what: string, fix: string) =>
      report(document, atOffset(source, offset), what, WHY, fix);
    const bytes = Buffer.byteLength(source);
    if (bytes > HEAVIEST)
      report(
        document,
        atOffset(source, 0),
        `Hình nặng ${bytes} byte, nhiều nhất là ${HEAVIEST}.`,
        'Một trang có vài chục hình, và mạng ở bản làng rất chậm.',
        'Bỏ bớt nét, làm tròn các con số trong đường vẽ.',
      );

    const open: string[] = [];
    let offset = source.length - source.trimStart().length;
    let ended = false;
    while (offset < source.length) {
      TAG.lastIndex = offset;
      const found = TAG.exec(source);
      if (!found || ended) {
        say(
          offset,
          'Ở đây có chữ, chú thích, hoặc một thẻ viết hỏng.',
          'Giữ một thẻ <svg> và các nét vẽ bên trong, mỗi thuộc tính trong dấu nháy.',
        );
        break;
      }
      const [whole, closing, tag, attributes, empty] = found as unknown as [string, string, string, string, string];
      if (closing ? open.at(-1) !== tag : (tag === 'svg') !== (open.length === 0)) {
        say(offset, `Thẻ <${closing}${tag}> không đúng chỗ.`, 'Mở <svg> một lần ở đầu, đóng mỗi thẻ đúng thứ tự.');
        break;
      }
      if (!closing && tag !== 'svg' && !SHAPES.includes(tag))
        say(offset, `Thẻ <${tag}> không phải một nét vẽ.`, `Chỉ dùng ${SHAPES.join(', ')}.`);
      const start = offset + whole.indexOf(attributes, tag.length);
      const allowed = tag === 'svg' ? [...OF_ROOT, ...PLAIN] : tag === 'g' ? PLAIN : [...PLAIN, ...MEASURES];
      for (const { 0: written, 1: name, 2: double, 3: single, index } of attributes.matchAll(ATTRIBUTE)) {
        const value = double ?? single!;
        const ok = name === 'xmlns' ? value === 'http://www.w3.org/2000/svg' : VALUE.test(value);
        if (!allowed.includes(name!))
          say(
            start + index,
            `Thuộc tính ${name} không dùng được ở <${tag}>.`,
            `Bỏ đi. Màu và nét ghi bằng ${PLAIN.slice(0, 5).join(', ')}…`,
          );
        else if (!ok)
          say(
            start + index,
            `Giá trị của ${written.slice(0, 40)} không phải một màu, một số đo hay một đường vẽ.`,
            'Ghi màu như #1b2338, số đo là con số.',
          );
      }
      if (tag === 'svg' && !closing && !attributes.includes(`viewBox="${FIELD}"`))
        say(offset, 'Hình không vẽ trên khung 96 × 96.', `Ghi viewBox="${FIELD}" ở thẻ <svg>.`);
      if (closing) open.pop();
      else if (!empty) open.push(tag);
      ended = open.length === 0;
      offset += whole.length;
      if (offset === source.length && !ended)
        say(offset - whole.length, `Thẻ <${open.at(-1)}> chưa đóng.`, `Thêm </${open.at(-1)}>.`);
    }
  }
});
