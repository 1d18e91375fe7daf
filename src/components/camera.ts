/** What pages with a camera share: opening it, saying why not, and what it sees in greys. Nothing is recorded. */
import { toGrey, type Grey } from '../marking/grey.ts';

/** A page that is not safely its own (file://, http://) has no camera: photos by file are always there. */
export const hasCamera = (): boolean => Boolean(navigator.mediaDevices?.getUserMedia);

/** The camera at the back, shown in this video; `width` and `height` are wishes. */
export async function openCamera(video: HTMLVideoElement, width: number, height: number): Promise<MediaStream> {
  const wish = { facingMode: 'environment', width: { ideal: width }, height: { ideal: height } };
  const stream = await navigator.mediaDevices.getUserMedia({ video: wish, audio: false });
  video.srcObject = stream;
  await video.play();
  return stream;
}

export function closeCamera(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Why the camera could not be had, and how to go on; null when something else went wrong. */
export function tellRefusal(error: unknown): string | null {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return 'Trình duyệt chưa được phép dùng máy ảnh: xin cho phép ở biểu tượng cạnh địa chỉ trang, hoặc bấm “Chụp ảnh”.';
  if (name === 'NotFoundError' || name === 'OverconstrainedError' || name === 'NotReadableError')
    return 'Không mở được máy ảnh của máy này: xin dùng “Chụp ảnh” hoặc “Chọn ảnh có sẵn”.';
  return null;
}

/** A picture in greys, its longer side at most so many pixels; turned as the camera was held. */
export function greysOf(source: ImageBitmap | HTMLVideoElement, width: number, height: number, side: number): Grey {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  const brush = canvas.getContext('2d', { willReadFrequently: true })!;
  brush.drawImage(source, 0, 0, canvas.width, canvas.height);
  return toGrey(canvas.width, canvas.height, brush.getImageData(0, 0, canvas.width, canvas.height).data);
}

/** A photo from a file; null when the browser cannot open it. */
export const openPhoto = (file: File): Promise<ImageBitmap | null> =>
  createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
export const NO_PHOTO = 'Tệp này không phải là ảnh mà trình duyệt mở được: xin chọn ảnh JPG hoặc PNG.';
