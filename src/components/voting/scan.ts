import { NotLoaded } from '../maker/load-script.ts';
import type { Grey } from '../../marking/grey.ts';
import { closeCamera, greysOf, hasCamera, NO_PHOTO, openCamera, openPhoto, tellRefusal } from '../camera.ts';

/** Far cards are small: as fine as a phone gives without waiting for it. */
const SIDE = { live: 1920, photo: 4000 };
/** Between two looks at what the camera sees, in milliseconds. */
const PAUSE = 60;

/** Where pictures of the class come from. `look` takes one in; `alone`: it is a photo, of which there is no second. */
export function scanClass(root: HTMLElement, look: (picture: Grey, alone: boolean) => Promise<void>): void {
  scanLive(root, (picture) => look(picture, false));
  const told = root.querySelector<HTMLElement>('[data-told]')!;
  for (const input of root.querySelectorAll<HTMLInputElement>('input[type=file]'))
    input.addEventListener('change', async () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      for (const file of files) {
        told.textContent = 'Đang đếm thẻ trong ảnh…';
        const photo = await openPhoto(file);
        if (!photo) {
          told.textContent = NO_PHOTO;
          continue;
        }
        await look(greysOf(photo, photo.width, photo.height, SIDE.photo), true).catch(
          (error: unknown) => void (told.textContent = tellFailure(error)),
        );
        photo.close();
      }
    });
}

function scanLive(root: HTMLElement, look: (picture: Grey) => Promise<void>): void {
  const start = root.querySelector<HTMLButtonElement>('[data-camera]')!;
  const stage = root.querySelector<HTMLElement>('[data-stage]')!;
  const said = stage.querySelector<HTMLElement>('[data-camera-said]')!;
  const video = stage.querySelector('video')!;
  let stream: MediaStream | null = null;
  start.hidden = !hasCamera();
  stage.querySelector('[data-stop]')!.addEventListener('click', () => {
    closeCamera(stream);
    stream = null;
    stage.hidden = true;
    start.focus();
  });
  start.addEventListener('click', async () => {
    stage.hidden = false;
    said.textContent = 'Đang mở máy ảnh…';
    try {
      stream = await openCamera(video, 1920, 1080);
    } catch (error) {
      said.textContent = tellRefusal(error) ?? 'Không mở được máy ảnh: xin dùng “Chụp ảnh” hoặc “Chọn ảnh có sẵn”.';
      return;
    }
    said.textContent = 'Lia chậm qua cả lớp.';
    while (stream) {
      if (video.videoWidth)
        await look(greysOf(video, video.videoWidth, video.videoHeight, SIDE.live)).catch(
          (error: unknown) => void (said.textContent = tellFailure(error)),
        );
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  });
}

const tellFailure = (error: unknown): string =>
  error instanceof NotLoaded
    ? 'Chưa tải được bộ đếm thẻ: xin xem lại mạng rồi thử lần nữa. Số đã đếm vẫn còn.'
    : 'Chưa đếm được ảnh này: xin chụp lại. Số đã đếm vẫn còn.';
