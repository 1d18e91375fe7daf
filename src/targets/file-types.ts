import type { FileType } from './target.ts';

export const PDF: FileType<'paper'> = {
  holds: 'paper',
  extension: 'pdf',
  mime: 'application/pdf',
  name: 'PDF',
  picture: true,
  inWholeEdition: true,
};

/** For papers that teachers change before they use them. Its first page is its PDF's. */
export const DOCX: FileType<'paper'> = {
  holds: 'paper',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  name: 'Word',
  picture: false,
  inWholeEdition: false,
};

export const PPTX: FileType<'deck'> = {
  holds: 'deck',
  extension: 'pptx',
  mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  name: 'PowerPoint',
  picture: true,
  inWholeEdition: false,
};

/** A picture to send on. It is its own likeness. */
export const PNG: FileType<'card'> = {
  holds: 'card',
  extension: 'png',
  mime: 'image/png',
  name: 'PNG',
  picture: false,
  inWholeEdition: true,
};

/** Files gathered into one. No zip stands inside another. */
export const ZIP: FileType<'files'> = {
  holds: 'files',
  extension: 'zip',
  mime: 'application/zip',
  name: 'zip',
  picture: false,
  inWholeEdition: false,
};
