import { unzipSync } from 'fflate';
import { refuse } from '../refusal.ts';

/** In bytes: of the file as it lies on the disk, of a part, and of all that is unpacked. */
export const HEAVIEST_FILE = 20_000_000;
const HEAVIEST_PART = 20_000_000;
/** Of words and their marks alone: more than a book. */
const HEAVIEST_XML = 8_000_000;
const HEAVIEST_WHOLE = 60_000_000;
const MOST_PARTS = 3_000;

/**
 * The parts of a zip that are asked for, by name. It is looked at before anything is unpacked, and no more comes out
 * than it says: a part is unpacked into room of the size that it states.
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  let whole = 0;
  let count = 0;
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (++count > MOST_PARTS) refuseZip(`Trong tệp có hơn ${MOST_PARTS} phần.`);
        if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name))
          refuseZip('Trong tệp có đường dẫn đi ra ngoài (../).');
        if (wanted(name)) whole += originalSize;
        const most = name.endsWith('.xml') ? HEAVIEST_XML : HEAVIEST_PART;
        if (whole > HEAVIEST_WHOLE || (wanted(name) && originalSize > most))
          refuseZip(`Mở ra thì tệp nặng hơn ${HEAVIEST_WHOLE / 1e6} MB, hoặc có phần nặng hơn ${most / 1e6} MB.`);
        return false;
      },
    });
    return unzipSync(bytes, { filter: ({ name }) => wanted(name) });
  } catch (error) {
    if (!isZipFault(error)) throw error;
    return refuse(
      'Tệp Word này hỏng, không mở ra được.',
      'Tệp bị cắt giữa chừng khi chép hay tải về.',
      'Chép hay tải lại tệp; mở thử bằng Word, rồi lưu thành .docx.',
    );
  }
}

const refuseZip = (what: string): never =>
  refuse(
    what,
    'Tệp Word bình thường không như vậy; mở ra có thể đầy bộ nhớ, hoặc ghi đè tệp khác trong máy.',
    'Xin lại tệp từ người đã viết, mở bằng Word rồi lưu thành .docx.',
  );

/** What fflate throws bears its number; a header that points outside the file ends in a RangeError or a TypeError. */
const isZipFault = (error: unknown): boolean =>
  error instanceof RangeError ||
  error instanceof TypeError ||
  (error instanceof Error && typeof (error as Error & { code?: unknown }).code === 'number');
