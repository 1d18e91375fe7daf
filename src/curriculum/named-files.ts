/** Files that a page of the site names, told by where they lie; the service worker finds them so too. */

/** Where the recordings lie on the site. */
export const SOUNDS = '/tieng/';

export const isSound = (url: string): boolean => /\/tieng\/[^/]+$/.test(url);

const named = (html: string, within: RegExp): string[] => [...html.matchAll(within)].map(([, address]) => address!);

/** The styles, fonts and scripts that a page names. */
export const assetsOf = (html: string): string[] => named(html, /"([^"]*\/_astro\/[^"]+)"/g);
/** What was recorded of its parts. */
export const soundsOf = (html: string): string[] => named(html, /"([^"]*\/tieng\/[^"]+)"/g);
