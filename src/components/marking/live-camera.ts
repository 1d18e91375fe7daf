import type { Session } from './session.ts';
import { greyOf, tellFailure } from './take-photos.ts';

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
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    stage.hidden = true;
    start.focus();
  };
  // A page that is not safely its own (file://, http://) has no camera: photos by file are always there.
  start.hidden = !navigator.mediaDevices?.getUserMedia;
  stage.querySelector('[data-stop]')!.addEventListener('click', stop);
  start.addEventListener('click', async () => {
    stage.hidden = false;
    said.textContent = 'Đang mở máy ảnh…';
    try {
      await session.open();
      const wish = { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1440 } };
      stream = await navigator.mediaDevices.getUserMedia({ video: wish, audio: false });
      video.srcObject = stream;
      await video.play();
    } catch (error) {
      said.textContent = tellRefusal(error);
      return;
    }
    said.textContent = 'Đưa phiếu vào khung, thấy đủ bốn góc.';
    await watch();
  });

  async function watch(): Promise<void> {
    while (stream) {
      try {
        if (video.videoWidth) {
          const told = await session.read(await greyOf(session, video, video.videoWidth, video.videoHeight), true);
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

function tellRefusal(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return 'Trình duyệt chưa được phép dùng máy ảnh: xin cho phép ở biểu tượng cạnh địa chỉ trang, hoặc bấm “Chụp ảnh”.';
  if (name === 'NotFoundError' || name === 'OverconstrainedError' || name === 'NotReadableError')
    return 'Không mở được máy ảnh của máy này: xin dùng “Chụp ảnh” hoặc “Chọn ảnh có sẵn”.';
  return tellFailure(error);
}
