/** A photograph that is pasted or dropped in the form goes to the page around it, which makes it small and keeps it. */

/** What the page around the form is told, and what it answers. */
export interface Photo {
  photo: File;
}
export interface KeptPhoto {
  kept: string;
}

/** Which field waits for the name. */
let asking: HTMLInputElement | null = null;

/** From now on a photo pasted or dropped into this window is taken, and `tell` hears of it. */
export function watchPhotos(target: Window, tell: (found: Photo) => void): void {
  target.addEventListener(
    'paste',
    (event) => {
      const { clipboardData: data } = event;
      const photo = data?.files[0];
      // Words copied from Word bring a picture of themselves along; a file, its own name.
      const words = data?.getData('text/plain').trim() ?? '';
      if (photo && (words === '' || words.endsWith(photo.name))) take(event, photo);
    },
    true,
  );
  const mark = (isOver: boolean) => target.document.documentElement.toggleAttribute('data-dropping', isOver);
  target.addEventListener(
    'dragover',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      mark(true);
    },
    true,
  );
  target.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && mark(false), true);
  // A file that is let fall where nobody takes it opens in place of the form, and what was written is gone.
  target.addEventListener('drop', (event) => hasFiles(event) && take(event, event.dataTransfer!.files[0]), true);

  function take(event: Event, photo: File | undefined): void {
    mark(false);
    event.preventDefault();
    event.stopImmediatePropagation();
    const field = event.target instanceof HTMLInputElement ? event.target : null;
    asking = field && /Tên tệp hình/.test(field.labels?.[0]?.textContent ?? '') ? field : null;
    if (photo) tell({ photo });
  }
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** The name of the file goes into the field where the photograph was put. */
export function nameInField({ kept }: KeptPhoto): void {
  if (!asking?.isConnected) return;
  asking.focus();
  asking.select();
  document.execCommand('insertText', false, kept);
  asking = null;
}
