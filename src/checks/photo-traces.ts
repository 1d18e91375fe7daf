import path from 'node:path';
import { START } from '../reading/document.ts';
import { isFromPhone } from './picture-size.ts';
import { picturesIn } from './pictures-in.ts';
import { rule } from './rule.ts';

/** A photograph tells nobody where it was taken, and stands upright by itself. */
export const photoTraces = rule('anh-con-vet', (content, report) => {
  for (const { file, picture } of picturesIn(content)) {
    if (picture.format === 'svg' || isFromPhone(picture)) continue;
    const bytes = Buffer.from(picture.data, 'base64');
    const { place, turned } = tracesIn(bytes);
    const name = path.posix.basename(file);
    const fix =
      'Thả ảnh vào trình soạn bài (npm run soan): ảnh được xoay thẳng, bỏ hết phần ghi thêm. Sau đó xoá tệp này.';
    if (place)
      report(
        { file },
        START,
        `Ảnh “${name}” còn ghi nơi chụp (toạ độ GPS).`,
        'Ảnh đăng lên mạng thì ai cũng đọc được chỗ ấy: có khi là nhà, là trường của một em.',
        fix,
      );
    else if (turned)
      report(
        { file },
        START,
        `Ảnh “${name}” nằm nghiêng, chỉ có một dấu ghi bên trong bảo máy xoay lại.`,
        'Trang và bản in hiểu dấu ấy khác nhau: có nơi ảnh nằm ngang hoặc bị bóp méo.',
        fix,
      );
  }
});

/** The tags of TIFF that a camera writes: where its GPS data is, and which way up it was held. */
const [GPS, ORIENTATION] = [0x8825, 0x0112];

function tracesIn(bytes: Buffer): { place: boolean; turned: boolean } {
  const found = { place: bytes.includes('GPSLatitude'), turned: false };
  const start = bytes.indexOf('Exif\0\0', 0, 'latin1') + 6;
  if (start < 6) return found;
  const isLittle = bytes.toString('latin1', start, start + 2) === 'II';
  const two = (at: number) => (at + 2 > bytes.length ? 0 : isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const four = (at: number) => (at + 4 > bytes.length ? 0 : isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const first = start + four(start + 4);
  for (let i = 0; i < two(first); i++) {
    const entry = first + 2 + i * 12;
    if (two(entry) === GPS) found.place = true;
    if (two(entry) === ORIENTATION && two(entry + 8) > 1) found.turned = true;
  }
  return found;
}
