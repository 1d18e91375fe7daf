/** The longer side in pixels and the quality, from what is best to what still shows something. */
interface Copy {
  type: string;
  sides: readonly number[];
  qualities: readonly number[];
}
/** For paper, across half a sheet and more. */
const PRINT: Copy = { type: 'image/jpeg', sides: [1000, 800, 640, 480], qualities: [0.6, 0.4] };
/** So much of a worksheet's weight may be one photograph, in bytes. */
const PRINT_MOST = 40_000;
const PAGE: Copy = { type: 'image/webp', sides: [480, 400, 320, 260, 220], qualities: [0.4, 0.2, 0.1] };
/** What a phone of today takes; more than that no tab of an old machine unpacks. */
export const HEAVIEST_PHOTO = 30_000_000;

export interface Small {
  print: Blob;
  page: Blob;
  /** Of what is printed. */
  width: number;
  height: number;
}

/**
 * A photograph made small twice: for paper, and for what its page still holds (`most`, in bytes). Upright, in greys
 * that a photocopy keeps apart; nothing of what a camera writes is left. Else one sentence that says what to do.
 */
export async function shrinkPhoto(photo: Blob, most: number): Promise<Small | { why: string }> {
  if (photo.size > HEAVIEST_PHOTO)
    return { why: 'nặng quá 30 MB. Hãy mở ảnh trên điện thoại, chụp lại màn hình rồi dùng ảnh chụp màn hình ấy.' };
  // Turned as the camera says: what is drawn has no such mark any more.
  const opened = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => null);
  if (!opened)
    return {
      why: (await isHeic(photo))
        ? 'đây là ảnh HEIC của iPhone, trình duyệt không mở được. Gửi ảnh qua Zalo rồi tải về, hoặc lưu lại dạng JPEG, rồi thả lại.'
        : 'trình duyệt không mở được tệp này như một ảnh. Mở ảnh trên máy, lưu lại dạng JPEG rồi thả lại.',
    };
  const first = draw(opened, PRINT.sides[0]!);
  const print = await fit(first, PRINT, PRINT_MOST);
  // In the page it stands as letters, which are pressed again.
  const page = await fit(first, PAGE, most / 1.03 - 60);
  if (!print || !page)
    return {
      why: 'trang này không còn chỗ cho một ảnh rõ. Bỏ bớt một hình của trang, cắt ảnh lấy đúng phần cần xem, hoặc vẽ lại bằng nét.',
    };
  return { print: print.bytes, page: page.bytes, width: print.width, height: print.height };
}

/** An iPhone's own format, by its first bytes: whatever it is called, Zalo or a mail may have renamed it. */
async function isHeic(photo: Blob): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await photo.slice(4, 12).arrayBuffer());
  return /^ftyp(hei|hev|mif1|msf1)/.test(head);
}

/** The best copy that weighs no more than this; null when even the least does. */
async function fit(from: OffscreenCanvas, { type, sides, qualities }: Copy, most: number) {
  for (const side of sides) {
    const drawn = inGreys(draw(from, side));
    for (const quality of qualities) {
      const made = await drawn.convertToBlob({ type, quality });
      const bytes = type === PAGE.type ? await bareOf(made) : made;
      if (bytes.size <= most) return { bytes, width: drawn.width, height: drawn.height };
    }
  }
  return null;
}

/** A WebP of its points alone: browsers lay a colour profile beside them, a tenth of what is sent. */
async function bareOf(webp: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await webp.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const nameAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (nameAt(at) === 'VP8 ') {
      const head = new Uint8Array(bytes.subarray(0, 12));
      new DataView(head.buffer).setUint32(4, end - at + 4, true);
      return new Blob([head, bytes.subarray(at, end)], { type: webp.type });
    }
    at = end;
  }
  return webp;
}

/** Halved as often as may be: drawn in one step, what is fine would be lost or flicker. */
function draw(from: ImageBitmap | OffscreenCanvas, side: number): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(from.width, from.height));
  const [width, height] = [Math.ceil(from.width * scale), Math.ceil(from.height * scale)];
  let source = from;
  do {
    const step = new OffscreenCanvas(
      Math.max(width, Math.ceil(source.width / 2)),
      Math.max(height, Math.ceil(source.height / 2)),
    );
    const pen = step.getContext('2d')!;
    // What a picture shows through is paper.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, step.width, step.height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(source, 0, 0, step.width, step.height);
    source = step;
  } while (source.width > width || source.height > height);
  return source;
}

/** Colours become greys from black to white: a photograph of a dim room prints as a dark stain otherwise. */
function inGreys(canvas: OffscreenCanvas): OffscreenCanvas {
  const pen = canvas.getContext('2d')!;
  const image = pen.getImageData(0, 0, canvas.width, canvas.height);
  const points = image.data;
  const counts = new Uint32Array(256);
  for (let i = 0; i < points.length; i += 4) {
    const grey = Math.round(0.299 * points[i]! + 0.587 * points[i + 1]! + 0.114 * points[i + 2]!);
    counts[grey]!++;
    points[i] = grey;
  }
  // A hundredth at each end is glare and shadow.
  const out = points.length / 400;
  const endOf = (greys: number[]): number => {
    let passed = 0;
    return greys.find((grey) => (passed += counts[grey]!) > out) ?? greys[0]!;
  };
  const all = [...counts.keys()];
  const [dark, light] = [endOf(all), endOf(all.toReversed())];
  const room = Math.max(64, light - dark);
  for (let i = 0; i < points.length; i += 4)
    points[i] = points[i + 1] = points[i + 2] = ((points[i]! - dark) * 255) / room;
  pen.putImageData(image, 0, 0);
  return canvas;
}
