import type { Session } from './session.ts';
import { closeCamera, greysOf, hasCamera, openCamera, tellRefusal } from '../camera.ts';
import { SIDE, tellFailure } from './take-photos.ts';

/** Between two looks at what the camera sees, in milliseconds. */
const PAUSE = 250;

/**
 * The live camera: each sheet that is held under it is taken in once, and the teacher is told to bring the next.
 * Nothing is recorded.
 */
export function useCamera(session: Session, root: HTMLElement): void {
  const start = root.querySelector<HTMLButtonElement>('[data-camera]')!;
  const stage = root.querySelector<HTMLElement>('[data-stage]')!;
  const video = stage.querySelector('video')!;
  const said = stage.querySelector<HTMLElement>('[data-camera-said]')!;
  let stream: MediaStream | null = null;
  const stop = () => {
    closeCamera(stream);
    stream = null;
    stage.hidden = true;
    start.focus();
  };
  start.hidden = !hasCamera();
  stage.querySelector('[data-stop]')!.addEventListener('click', stop);
  start.addEventListener('click', async () => {
    stage.hidden = false;
    said.textContent = 'Đang mở máy ảnh…';
    try {
      await session.open();
      stream = await openCamera(video, 1920, 1440);
    } catch (error) {
      said.textContent = tellRefusal(error) ?? tellFailure(error);
      return;
    }
    said.textContent = 'Đưa phiếu vào khung, thấy đủ bốn góc.';
    await watch();
  });

  async function watch(): Promise<void> {
    while (stream) {
      try {
        if (video.videoWidth) {
          const told = await session.read(greysOf(video, video.videoWidth, video.videoHeight, SIDE), true);
          if (told.taken) {
            navigator.vibrate?.(80);
            said.textContent = `${told.words} Xin đưa phiếu tiếp theo.`;
          } else if (!said.textContent.includes('Đã nhận phiếu') || !isWaiting(told.words))
            said.textContent = told.words;
        }
      } catch (error) {
        said.textContent = tellFailure(error);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** While sheets are changed there is none, or part of one, or the last one still. */
const isWaiting = (words: string): boolean => /^(Không thấy phiếu|Ảnh chưa thấy đủ|Phiếu .* đã nhận rồi)/.test(words);
