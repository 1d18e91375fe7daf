import { bandOf, GRADES, type Grade } from './grade.ts';
import type { PaperKind } from '../document/paper.ts';

/**
 * Every address of the site, from the site's root. They are for life: printed on paper, kept in bookmarks.
 * A page under a base path goes through `under`; nothing else joins addresses.
 */
export const HOME = '/';
export const TEACHERS = '/giao-vien/';
/** A grade's packs, paper by paper. */
export const teacherPage = (grade: Grade): string => `/giao-vien/lop-${grade}/`;
/** For parents and grandparents. */
export const FAMILIES = '/gia-dinh/';
export const ABOUT = '/gioi-thieu/';
export const SOURCES = '/nguon-va-giay-phep/';
export const MANIFEST = '/tai-ve/manifest.json';
export const SEARCH = '/tim/';
/** What a browser shows in place of a page that was not saved and cannot be fetched. */
export const OFFLINE = '/ngoai-tuyen/';
export const WORKER = '/sw.js';
/** Tells whether a print is current. A QR code on the print opens it with the print's code after `#`. */
export const PRINT_AGE = '/kiem-tra-ban-in/';
/** Makes a test in the browser, with the scripts that lie beside it. */
export const MAKER = '/ra-de/';
export const makerScript = (name: string): string => `${MAKER}${name}.js`;

export const gradePage = (grade: Grade): string => `/lop-${grade}/`;
export const lessonPage = (grade: Grade, slug: string): string => `/lop-${grade}/${slug}/`;
export const quizPage = (grade: Grade, slug: string): string => `/lop-${grade}/${slug}/trac-nghiem/`;
export const answersPage = (grade: Grade, slug: string): string => `${quizPage(grade, slug)}dap-an/`;

/** Every paper, in the order of use: its file, its place in a pack, its name. */
const PAPERS: Record<PaperKind, readonly [file: string, place: string, name: string]> = {
  cover: ['doc-truoc-khi-in.pdf', '0', 'Đọc trước khi in'],
  plan: ['ke-hoach-bai-day.pdf', '1', 'Kế hoạch bài dạy'],
  worksheet: ['phieu-hoc-tap.pdf', '2', 'Phiếu học tập'],
  'worksheet-key': ['phieu-hoc-tap-giao-vien.pdf', '2b', 'Phiếu học tập có đáp án'],
  test: ['de-kiem-tra.pdf', '3', 'Đề kiểm tra'],
  'answer-sheet': ['phieu-tra-loi.pdf', '3b', 'Phiếu trả lời'],
  key: ['dap-an.pdf', '3c', 'Đáp án'],
  matrix: ['ma-tran-dac-ta.pdf', '3d', 'Ma trận và bản đặc tả'],
  family: ['to-gia-dinh.pdf', '4', 'Tờ gửi gia đình'],
  poster: ['ap-phich.pdf', '5', 'Áp phích'],
  certificate: ['giay-chung-nhan.pdf', '6', 'Giấy chứng nhận'],
};
const column = (index: 0 | 2): Record<PaperKind, string> =>
  Object.fromEntries(Object.entries(PAPERS).map(([kind, row]) => [kind, row[index]])) as Record<PaperKind, string>;

export const PAPER_FILES = column(0);
export const PAPER_NAMES = column(2);
/**
 * What a paper is called inside a pack: numbered, so that a folder shows the order of use. `ext` for other formats than
 * PDF.
 */
export const zipName = (kind: PaperKind, ext = 'pdf'): string =>
  `${PAPERS[kind][1]}-${PAPERS[kind][0].replace(/pdf$/, ext)}`;

/**
 * The papers of a grade's pack, in the order of use. Only the tests of THCS and THPT have a matrix (Công văn 7991:
 * SECONDARY).
 */
export const paperKinds = (grade: Grade): PaperKind[] =>
  (Object.keys(PAPER_FILES) as PaperKind[]).filter((kind) => kind !== 'matrix' || bandOf(grade) !== 'tieu-hoc');

/** The papers that teachers change before they use them: they come as Word files too. */
export const wordKinds = (grade: Grade): PaperKind[] =>
  paperKinds(grade).filter((kind) =>
    ['plan', 'worksheet', 'worksheet-key', 'test', 'answer-sheet', 'key', 'matrix'].includes(kind),
  );

export const paperFile = (grade: Grade, slug: string, kind: PaperKind): string =>
  `/tai-ve/lop-${grade}/${slug}/${PAPER_FILES[kind]}`;
export const wordFile = (grade: Grade, slug: string, kind: PaperKind): string =>
  paperFile(grade, slug, kind).replace(/pdf$/, 'docx');
/** The lesson on slides, beside its papers: its address, its place in a pack, its name. */
export const slidesFile = (grade: Grade, slug: string): string => `/tai-ve/lop-${grade}/${slug}/trang-chieu.pptx`;
export const SLIDES = { zipName: '1b-trang-chieu.pptx', name: 'Trang chiếu' };
export const packFile = (grade: Grade, slug: string): string => `/tai-ve/lop-${grade}/${slug}.zip`;
/** What it is saved as: who teaches two grades keeps two packs of one lesson in one folder. */
export const packName = (grade: Grade, slug: string): string => `lop-${grade}-${slug}.zip`;

/** A grade's year in one file: all its plans, all its worksheets. */
export const BOOKS = {
  plans: { file: 'sach-ke-hoach.pdf', name: 'Sách kế hoạch bài dạy', kind: 'plan' },
  worksheets: { file: 'sach-phieu.pdf', name: 'Sách phiếu học tập', kind: 'worksheet' },
} as const satisfies Record<string, { file: string; name: string; kind: PaperKind }>;
export type BookKind = keyof typeof BOOKS;
export const BOOK_KINDS = Object.keys(BOOKS) as BookKind[];
export const bookFile = (grade: Grade, book: BookKind): string => `/tai-ve/lop-${grade}/${BOOKS[book].file}`;

/** The first page of a download, as a picture beside it. */
export const pictureFile = (address: string): string => address.replace(/\.(pdf|pptx)$/, '.png');

/**
 * The edition for a USB stick: of one grade, or the whole. The ledger does not promise it: whether it is made is the
 * build's choice (`--usb`) and a matter of what a host takes, not of the content; no paper prints its address.
 */
export const usbFile = (grade?: Grade): string =>
  grade ? `/tai-ve/lop-${grade}/khien-usb.zip` : '/tai-ve/khien-usb.zip';
/** What a shared link shows: of a grade's pages, or of the whole site. */
export const sharePicture = (grade?: Grade): string => (grade ? `/chia-se/lop-${grade}.png` : '/chia-se.png');

/** An address of this site under the base path it is served at (`/` or `/kho/`). */
export const under = (base: string, address: string): string => base.replace(/\/$/, '') + address;

/** Every address that one grade's lesson is published at. The ledger keeps them, so that none ever dies. */
export const lessonAddresses = (grade: Grade, slug: string): string[] => [
  lessonPage(grade, slug),
  quizPage(grade, slug),
  answersPage(grade, slug),
  packFile(grade, slug),
  ...paperKinds(grade).map((kind) => paperFile(grade, slug, kind)),
  ...wordKinds(grade).map((kind) => wordFile(grade, slug, kind)),
  slidesFile(grade, slug),
];
/** The addresses that belong to no one lesson; `taught` are the grades that have one, and so a year's books. */
export const siteAddresses = (taught: readonly Grade[]): string[] => [
  ...[HOME, ABOUT, FAMILIES, TEACHERS, SOURCES, SEARCH, PRINT_AGE, MAKER, MANIFEST],
  // A browser that has kept the site asks for it ever after.
  WORKER,
  ...GRADES.map(gradePage),
  ...GRADES.map(teacherPage),
  ...GRADES.filter((grade) => taught.includes(grade)).flatMap((grade) =>
    BOOK_KINDS.map((book) => bookFile(grade, book)),
  ),
];
/** Every address of a site that has these grade lessons. */
export const allAddresses = (cuts: readonly { grade: Grade; slug: string }[]): Set<string> =>
  new Set([
    ...siteAddresses(cuts.map(({ grade }) => grade)),
    ...cuts.flatMap(({ grade, slug }) => lessonAddresses(grade, slug)),
  ]);
