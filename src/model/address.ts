import type { Grade } from './grade.ts';
import type { PaperKind } from './paper.ts';

/**
 * Every address of the site, from the site's root. They are for life: printed on paper, kept in bookmarks.
 * A page under a base path goes through `under`; nothing else joins addresses.
 */
export const HOME = '/';
export const TEACHERS = '/giao-vien/';
export const SOURCES = '/nguon-va-giay-phep/';
export const MANIFEST = '/tai-ve/manifest.json';

export const gradePage = (grade: Grade): string => `/lop-${grade}/`;
export const lessonPage = (grade: Grade, slug: string): string => `/lop-${grade}/${slug}/`;
export const quizPage = (grade: Grade, slug: string): string => `/lop-${grade}/${slug}/trac-nghiem/`;

export const PAPER_FILES: Record<PaperKind, string> = {
  plan: 'ke-hoach-bai-day.pdf',
  worksheet: 'phieu-hoc-tap.pdf',
  test: 'de-kiem-tra.pdf',
  key: 'dap-an.pdf',
};
export const PAPER_NAMES: Record<PaperKind, string> = {
  plan: 'Kế hoạch bài dạy',
  worksheet: 'Phiếu học tập',
  test: 'Đề kiểm tra',
  key: 'Đáp án',
};

export const paperFile = (grade: Grade, slug: string, kind: PaperKind): string => `/tai-ve/lop-${grade}/${slug}/${PAPER_FILES[kind]}`;
export const packFile = (grade: Grade, slug: string): string => `/tai-ve/lop-${grade}/${slug}.zip`;

/** An address of this site under the base path it is served at (`/` or `/kho/`). */
export const under = (base: string, address: string): string => base.replace(/\/$/, '') + address;
