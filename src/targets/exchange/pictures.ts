import { hashText } from '../../curriculum/seeded.ts';

export interface PictureFile {
  name: string;
  mime: string;
  /** base64 */
  data: string;
}

/** As `renderPicture` writes them. */
const INLINE = /src="data:(image\/([a-z]+)[^;]*);base64,([^"]*)"/g;

/**
 * Takes the pictures out of a piece of HTML, for a program that keeps them as files: each is then asked for at
 * `address` of its name, which follows from what it shows.
 */
export function takePictures(html: string, address: (name: string) => string): { html: string; files: PictureFile[] } {
  const files = new Map<string, PictureFile>();
  const without = html.replace(INLINE, (_, mime: string, kind: string, data: string) => {
    const name = `hinh-${hashText(data).toString(36)}-${data.length.toString(36)}.${kind}`;
    files.set(name, { name, mime, data });
    return `src="${address(name)}"`;
  });
  return { html: without, files: [...files.values()] };
}
