/** Where the files are that the editor opens: `*` stands for one name, `**` for a path, neither for one file. */
export const PLACES = {
  'van-ban': { label: 'Bài theo lớp', path: 'lessons/**/bai', isText: true },
  'cau-hoi': { label: 'Câu hỏi theo lớp', path: 'lessons/**/cau-hoi', isText: true },
  bai: { label: 'Khai báo của bài', path: 'lessons/*/lesson', isText: false },
  'canh-bao': { label: 'Cảnh báo', path: 'alerts/*', isText: false },
  'don-vi': { label: 'Đơn vị', path: 'office', isText: false },
  'noi-dat': { label: 'Nơi đặt trang', path: 'publish', isText: false },
  nen: { label: 'Nền', path: 'layer', isText: false },
} as const satisfies Record<string, { label: string; path: string; isText: boolean }>;
export type PlaceId = keyof typeof PLACES;

const ids = Object.keys(PLACES) as PlaceId[];
/** The form is given YAML as JSON. */
const endingOf = (id: PlaceId): string => (PLACES[id].isText ? '.mdx' : '.json');
export const isOne = (id: PlaceId): boolean => !PLACES[id].path.includes('*');

export const shownName = (file: string): string => file.replace(/\.yaml$/, '.json');
export const fileName = (shown: string): string => shown.replace(/\.json$/, '.yaml');

/** Which kind a file is of, as the form names it, and what it is called among those; null when it is of none. */
export function placeOf(shown: string): { id: PlaceId; name: string } | null {
  for (const id of ids) {
    const pattern = PLACES[id].path.replace(/\*+/, (stars) => (stars === '*' ? '([^/]+)' : '(.+)'));
    const found = new RegExp(`^${pattern}\\${endingOf(id)}$`).exec(shown);
    if (found) return { id, name: found[1] ?? '' };
  }
  return null;
}

/** The page of the form on which a file is opened; null for one that it does not open. */
export function addressOf(shown: string): string | null {
  const place = placeOf(shown);
  if (!place) return null;
  const { id, name } = place;
  return isOne(id) ? `/keystatic/singleton/${id}` : `/keystatic/collection/${id}/item/${encodeURIComponent(name)}`;
}

/**
 * The file that is open on a page of the form: `/keystatic/collection/bai/item/nap-game` →
 * `lessons/nap-game/lesson.json`.
 */
export function fileAt(address: string): string | null {
  const [, given, , name] = /^\/keystatic\/(?:collection|singleton)\/([^/]+)(\/item\/(.+))?$/.exec(address) ?? [];
  const id = ids.find((known) => known === given);
  if (!id || isOne(id) === (name !== undefined)) return null;
  return PLACES[id].path.replace(/\*+/, decodeURIComponent(name ?? '')) + endingOf(id);
}
