import { alertPage, FAMILIES, lessonPage } from '../curriculum/address.ts';
import { showGrades, type Grade } from '../curriculum/grade.ts';
import { quote } from '../curriculum/quote.ts';
import { showDate } from '../curriculum/show-date.ts';
import type { Look } from './look-at-release.ts';
import type { PackFile } from './manifest.ts';

/** Whom a change concerns. */
const READERS = ['Học sinh', 'Thầy cô', 'Ông bà, cha mẹ', 'Mọi người'] as const;
type Reader = (typeof READERS)[number];

/** What another release would change, for whom, in words. */
export interface Changes {
  readers: { who: Reader; lines: string[] }[];
  /** Prints that grow old: what was printed of a lesson before is not its latest any more. */
  prints: string[];
}

/** So many names are read; the rest is a number. */
const NAMED = 6;

export function compareReleases(before: Look | null, after: Look): Changes {
  const moved = movedPages(before, after);
  const readers = READERS.flatMap((who) => {
    const lines = [
      ...(['new', 'changed', 'gone'] as const).flatMap((how) =>
        tell(
          HOW[how],
          moved.filter((page) => page.how === how && readerOf(page.address) === who).map(({ title }) => title),
        ),
      ),
      ...(who === 'Thầy cô' ? tellFiles(before, after) : []),
    ];
    return lines.length ? [{ who, lines }] : [];
  });
  return { readers, prints: before ? [...agedPrints(before, after), ...agedBulletins(before, after)] : [] };
}

const HOW = { new: 'trang mới', changed: 'trang đổi', gone: 'trang thôi đăng' };

function movedPages(before: Look | null, after: Look): { address: string; title: string; how: keyof typeof HOW }[] {
  const now = [...after.pages].flatMap(([address, { title, hash }]) => {
    const was = before?.pages.get(address);
    if (was?.hash === hash) return [];
    return { address, title, how: was ? ('changed' as const) : ('new' as const) };
  });
  const gone = [...(before?.pages ?? [])].flatMap(([address, { title }]) =>
    after.pages.has(address) ? [] : { address, title, how: 'gone' as const },
  );
  return [...now, ...gone];
}

function readerOf(address: string): Reader {
  if (/^\/(giao-vien|ra-de|cham-bai|tai-ve)\//.test(address)) return 'Thầy cô';
  if (address.startsWith(FAMILIES)) return 'Ông bà, cha mẹ';
  if (/^\/(lop-\d+|em-dang-gap)\//.test(address)) return 'Học sinh';
  return 'Mọi người';
}

/** Downloads by what they are of: a pack's papers are told as one. */
function tellFiles(before: Look | null, after: Look): string[] {
  const was = new Map(before?.files.map(({ address, sha256 }) => [address, sha256]));
  const changed = after.files.filter(({ address, sha256 }) => was.get(address) !== sha256);
  const packs = changed.filter(({ kind }) => kind === 'pack');
  const ofAlerts = new Set(changed.flatMap(({ alert }) => alert ?? []));
  const editions = changed.filter(({ kind }) => kind === 'usb' || kind === 'usb-whole').length;
  const now = new Set(after.files.map(({ address }) => address));
  const gone = (before?.files ?? []).filter(({ kind, address }) => kind === 'pack' && !now.has(address));
  return [
    ...tell('gói bài mới hay đổi', titlesOf(packs, after)),
    ...tell('gói bài thôi phát', titlesOf(gone, before ?? after)),
    ...tell(
      'cảnh báo có tệp mới hay đổi',
      [...ofAlerts].map((id) => titleOf(id, after)),
    ),
    ...(editions ? [`${editions} bản USB làm lại`] : []),
  ];
}

/** Lessons that are in a later revision than what is printed of them, with the grades that have them so. */
function agedPrints(before: Look, after: Look): string[] {
  const revisionIn = ({ files }: Look, { lesson, grade }: PackFile) =>
    files.find((file) => file.kind === 'pack' && file.lesson === lesson && file.grade === grade)?.revision ?? null;
  const aged = before.files.filter(
    (file) => file.kind === 'pack' && revisionIn(after, file) !== null && file.revision! < revisionIn(after, file)!,
  );
  return [...Map.groupBy(aged, ({ lesson }) => lesson!)].map(([, own]) => {
    const [first] = own;
    return `${titlesOf(own, after).join(', ')}: bản ${first!.revision} cũ đi, nay là bản ${revisionIn(after, first!)}`;
  });
}

/** Warnings that were put right since what hangs on boards. */
function agedBulletins(before: Look, after: Look): string[] {
  const bulletinsOf = ({ files }: Look) => files.filter(({ kind, format }) => kind === 'bulletin' && format === 'pdf');
  const was = new Map(bulletinsOf(before).map(({ alert, revised }) => [alert, revised]));
  return bulletinsOf(after).flatMap(({ alert, revised }) => {
    const day = was.get(alert);
    if (!day || day >= revised) return [];
    const [old, now] = [showDate(day), showDate(revised)];
    return [`cảnh báo ${quote(titleOf(alert!, after))}: bản ngày ${old} cũ đi, nay là bản ngày ${now}`];
  });
}

const titleOf = (alert: string, { pages }: Look): string => pages.get(alertPage(alert))?.title ?? alert;

/** Each lesson once, with its grades. */
function titlesOf(files: readonly PackFile[], { pages }: Look): string[] {
  const titled = files.map(({ lesson, grade }) => {
    const title = pages.get(lessonPage(grade as Grade, lesson!))?.title ?? lesson!;
    return { title: title.replace(/ – Lớp \d+$/, ''), grade: grade as Grade };
  });
  return [...Map.groupBy(titled, ({ title }) => title)].map(
    ([title, own]) => `${title} (lớp ${showGrades(own.map(({ grade }) => grade))})`,
  );
}

function tell(what: string, names: readonly string[]): string[] {
  if (!names.length) return [];
  // Pages of what is private have one title among them: their own says nothing to who looks over a shoulder.
  const told = [...new Set(names)].slice(0, NAMED);
  const more = names.length > told.length ? `; và ${names.length - told.length} nữa` : '';
  return [`${names.length} ${what}: ${told.join('; ')}${more}`];
}
