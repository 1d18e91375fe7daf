import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Problem } from '../curriculum/problem.ts';
import { SOUND_FORMATS, type Sound, type SoundFormat } from '../curriculum/sound.ts';
import { problemAt, START } from './document.ts';
import { listFolder } from './list-folder.ts';
import { readBytes } from './read-text.ts';

/** Reads a text's folder `tieng`: a file a part, `<id>.mp3`, or `<id>.<language>.mp3`. */
export async function readSounds(
  folder: string,
  nameOf: (file: string) => string,
): Promise<{ sounds: Sound[]; problems: Problem[] }> {
  const { entries, problems } = await listFolder(folder, nameOf(folder));
  const sounds: Sound[] = [];
  for (const { name } of entries) {
    const file = nameOf(path.join(folder, name));
    const { read: bytes, problems: unread } = await readBytes(path.join(folder, name), file);
    problems.push(...unread);
    if (!bytes) continue;
    const [, id, language = null, ending] = /^([^.]+)(?:\.([^.]+))?\.([^.]+)$/.exec(name) ?? [];
    const format = SOUND_FORMATS.find((one) => one === ending);
    if (id === undefined || !format) {
      problems.push(
        broken(
          file,
          `“${name}” không phải tên của một tệp thu tiếng.`,
          'Tên tệp nói tệp đọc phần nào của bài, bằng tiếng gì; trình duyệt chỉ phát .mp3 và .opus.',
          'Đặt tên như chuyen.mp3, hay chuyen.ede.mp3 khi đọc bằng tiếng khác; tệp kiểu khác thì xuất lại thành .mp3.',
        ),
      );
    } else if (!IS[format](bytes)) {
      problems.push(
        broken(
          file,
          `“${name}” không phải tệp .${format} còn nguyên.`,
          'Trình duyệt sẽ không phát được, và nút “Nghe” sẽ im lặng.',
          `Mở bản thu rồi xuất lại ở dạng .${format}; chỉ đổi đuôi tên tệp thì chưa đủ.`,
        ),
      );
    } else {
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      sounds.push({ id, language, format, bytes: bytes.length, hash, file });
    }
  }
  return { sounds, problems };
}

const broken = (file: string, what: string, why: string, fix: string): Problem =>
  problemAt(file, START, 'tieng-hong', what, why, fix);

const IS: Record<SoundFormat, (bytes: Buffer) => boolean> = {
  mp3: isMp3,
  // The first page of an Ogg file is its header's alone: 27 bytes, one length, then what it is.
  opus: (bytes) => bytes.toString('latin1', 0, 4) === 'OggS' && bytes.toString('latin1', 28, 36) === 'OpusHead',
};

/** Behind the tag that a phone may put first stand two frames, the second where the first ends. */
function isMp3(bytes: Buffer): boolean {
  const tagged = bytes.toString('latin1', 0, 3) === 'ID3' && bytes.length >= 10;
  const tag = tagged ? 10 + bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0) : 0;
  // Some programs leave a gap behind the tag.
  for (let at = tag; at < Math.min(tag + 4096, bytes.length); at++) {
    const length = frameLength(bytes, at);
    if (length && frameLength(bytes, at + length)) return true;
  }
  return false;
}

/** Kilobits a second, by the number in a frame's head. */
const RATES = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};

/** The bytes of the layer III frame that begins here; 0 where none does. */
function frameLength(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length || bytes[at] !== 0xff || (bytes[at + 1]! & 0xe6) !== 0xe2) return 0;
  const version = (bytes[at + 1]! >> 3) & 3; // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
  const rate = RATES[version === 3 ? 1 : 2][bytes[at + 2]! >> 4];
  const samples = [44_100, 48_000, 32_000][(bytes[at + 2]! >> 2) & 3];
  if (version === 1 || !rate || !samples) return 0;
  const hertz = samples / (version === 3 ? 1 : version === 2 ? 2 : 4);
  return Math.floor(((version === 3 ? 144_000 : 72_000) * rate) / hertz) + ((bytes[at + 2]! >> 1) & 1);
}
