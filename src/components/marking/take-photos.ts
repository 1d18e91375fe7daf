import { NotLoaded } from '../maker/load-script.ts';
import { greysOf, NO_PHOTO, openPhoto } from '../camera.ts';
import { make } from './dom.ts';
import type { Session } from './session.ts';

/** The longer side a photo is read at, in pixels: more tells no more, and takes a small phone longer. */
export const SIDE = 2200;

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
  const picture = await openPhoto(file);
  if (!picture) return { words: NO_PHOTO, taken: false };
  try {
    return await session.read(greysOf(picture, picture.width, picture.height, SIDE));
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
