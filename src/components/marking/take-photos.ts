import { NotLoaded } from '../maker/load-script.ts';
import { make } from './dom.ts';
import type { Session } from './session.ts';

/** The longer side a photo is read at, in pixels: more tells no more, and takes a small phone longer. */
const SIDE = 2200;

/** What a picture shows, in greys; turned as the camera was held. */
export async function greyOf(session: Session, source: ImageBitmap | HTMLVideoElement, width: number, height: number) {
  const scale = Math.min(1, SIDE / Math.max(width, height));
  const canvas = make('canvas', { width: Math.round(width * scale), height: Math.round(height * scale) });
  const brush = canvas.getContext('2d', { willReadFrequently: true })!;
  brush.drawImage(source, 0, 0, canvas.width, canvas.height);
  const desk = await session.open();
  return desk.toGrey(canvas.width, canvas.height, brush.getImageData(0, 0, canvas.width, canvas.height).data);
}

/** Reads the photos of both inputs one after the other; what could not be read is listed with its file's name. */
export function takePhotos(session: Session, root: HTMLElement): void {
  const said = root.querySelector<HTMLElement>('[data-said]')!;
  const failed = root.querySelector<HTMLElement>('[data-failed]')!;
  const say = (words: string) => said.replaceChildren(make('p', {}, words));
  let busy = false;
  for (const input of root.querySelectorAll<HTMLInputElement>('input[type=file]'))
    input.addEventListener('change', async () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      if (busy || !files.length) return;
      busy = true;
      failed.replaceChildren();
      say('Đang mở bộ chấm bài…');
      let taken = 0;
      let last = '';
      for (const [i, file] of files.entries()) {
        if (files.length > 1) say(`Đang đọc ảnh ${i + 1}/${files.length}…`);
        const told = await readFile(session, file);
        last = told.words;
        if (told.taken) taken++;
        else if (files.length > 1) failed.append(make('li', {}, make('b', {}, file.name), `: ${told.words}`));
      }
      say(files.length === 1 ? last : `Đã đọc ${files.length} ảnh, nhận ${taken} phiếu.`);
      busy = false;
    });
}

async function readFile(session: Session, file: File) {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return { words: 'Tệp này không phải là ảnh mà trình duyệt mở được: xin chọn ảnh JPG hoặc PNG.', taken: false };
  }
  try {
    return await session.read(await greyOf(session, picture, picture.width, picture.height));
  } catch (error) {
    return { words: tellFailure(error), taken: false };
  } finally {
    picture.close();
  }
}

export const tellFailure = (error: unknown): string =>
  error instanceof NotLoaded
    ? 'Chưa tải được bộ chấm bài: xin xem lại mạng rồi thử lần nữa. Các phiếu đã nhận vẫn còn.'
    : 'Chưa đọc được ảnh này: xin chụp lại. Các phiếu đã nhận vẫn còn.';
