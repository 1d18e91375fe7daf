import { ANY_AGE, type Age } from './age.ts';
import type { Grade } from './grade.ts';

/**
 * Every page of the site, from the site's root; downloads are those of targets/. Addresses are for life: printed on
 * paper, kept in bookmarks. A page under a base path goes through `under`; nothing else joins addresses.
 */
export const HOME = '/';
export const TEACHERS = '/giao-vien/';
/** A grade's packs, paper by paper. */
export const teacherPage = (grade: Grade): string => `/giao-vien/lop-${grade}/`;
/** Which file for which other program, and what is lost on the way. */
export const EXCHANGE = '/giao-vien/mang-di-noi-khac/';
/** For parents and grandparents. */
export const FAMILIES = '/gia-dinh/';
export const ABOUT = '/gioi-thieu/';
export const SOURCES = '/nguon-va-giay-phep/';
export const MANIFEST = '/tai-ve/manifest.json';
export const HELP = '/em-dang-gap/';
export const SEARCH = '/tim/';
/** All that search looks for: a script, sent for when somebody searches. */
export const SEARCH_WORDS = `${SEARCH}loi.js`;
/** What a browser shows in place of a page that was not saved and cannot be fetched. */
export const OFFLINE = '/ngoai-tuyen/';
export const WORKER = '/sw.js';
/** Tells whether a print is current. A QR code on the print opens it with the print's code after `#`. */
export const PRINT_AGE = '/kiem-tra-ban-in/';
/** Makes a test in the browser, with the scripts that lie beside it. */
export const MAKER = '/ra-de/';
export const makerScript = (name: string): string => `${MAKER}${name}.js`;

/** Warnings of what goes on now: all of them, those that are over too; each has its page for ever. */
export const ALERTS = '/canh-bao/';
export const alertPage = (id: string): string => `${ALERTS}${id}/`;
/** Tells pages which warnings hold today: a classic script, so that it runs from a USB stick too. */
export const ALERTS_SCRIPT = `${ALERTS}dang-co.js`;
export const ATOM = `${ALERTS}atom.xml`;
export const JSON_FEED = `${ALERTS}feed.json`;
/** What changed, for teachers. */
export const NEWS = '/co-gi-moi/';
export const NEWS_ATOM = `${NEWS}atom.xml`;
/** How things stand, for the office: what is taught where, what is to be looked at. */
export const OFFICE = '/don-vi/';
/** Marks answer sheets from photos, in the browser. */
export const MARKING = '/cham-bai/';
/** Votes of a class that holds up cards: what it takes, and the way to each lesson's questions. */
export const VOTING = '/gio-the/';

/** What is happening to a child and what to do, in the words of an age; without a grade, in words for any. */
export const helpPage = (age: Age = ANY_AGE): string => (age === ANY_AGE ? HELP : `${HELP}lop-${age}/`);

export const gradePage = (grade: Grade): string => `/lop-${grade}/`;
export const lessonPage = (grade: Grade, slug: string): string => `/lop-${grade}/${slug}/`;
export const quizPage = (grade: Grade, slug: string): string => `/lop-${grade}/${slug}/trac-nghiem/`;
/** The grade's messages, to be sifted: genuine, a trap, or to be asked about. A grade with few messages has none. */
export const siftPage = (grade: Grade): string => `/lop-${grade}/soi-tin/`;
export const answersPage = (grade: Grade, slug: string): string => `${quizPage(grade, slug)}dap-an/`;

/** A lesson's slides on the site, for a projector. */
export const displayPage = (grade: Grade, slug: string): string => `/lop-${grade}/${slug}/chieu/`;
/** A lesson's questions, for a class that votes with cards; a lesson that is private (`care`) has none. */
export const votePage = (grade: Grade, slug: string): string => `/lop-${grade}/${slug}/gio-the/`;

/** What a shared link shows: of a grade's pages, or of the whole site. */
export const sharePicture = (grade?: Grade): string => (grade ? `/chia-se/lop-${grade}.png` : '/chia-se.png');

/** An address of this site under the base path it is served at (`/` or `/kho/`). */
export const under = (base: string, address: string): string => base.replace(/\/$/, '') + address;

/** The other way, to the file that a server would send, by its path from the root: `lop-5/index.html`. */
export function fileOf(address: string, base: string): string {
  const inside = decodeURIComponent(address.slice(base.length));
  return inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
}
