import path from 'node:path';

/**
 * What a script hands to the Astro build, which runs modules of its own and shares no memory with the script.
 * Whoever builds or serves sets them; a dev server has no packs.
 */
export const SETTINGS = {
  content: 'KHIEN_CONTENT',
  packs: 'KHIEN_PACKS',
  usb: 'KHIEN_USB',
} as const;

export const contentFolder = (): string => path.resolve(process.env[SETTINGS.content] ?? 'content');
/** The folder of packs made for this release, or null in dev. */
export const packsFolder = (): string | null => process.env[SETTINGS.packs] ?? null;

/** Which editions for a USB stick there are: the whole and by grade, by grade only, none. */
export const USB_CHOICES = ['ca-bo', 'tung-lop', 'khong'] as const;
export type UsbChoice = (typeof USB_CHOICES)[number];
export const usbChoice = (): UsbChoice => (process.env[SETTINGS.usb] as UsbChoice | undefined) ?? 'ca-bo';
