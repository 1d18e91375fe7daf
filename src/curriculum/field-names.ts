import { z } from 'zod';
import { upperFirst } from './first-letter.ts';

/** A few fields have no description, or one that is not their name: these are what they are called. */
const NAMES: Record<string, string> = {
  kind: 'Loại',
  is: 'Bước',
  level: 'Mức độ',
  truth: 'Thật hay bẫy',
  use: 'Dùng ở đâu',
  for: 'Cho ai',
  type: 'Thuộc phần',
  status: 'Tình trạng',
  care: 'Chuyện riêng tư',
  mark: 'Mức chắc chắn',
  right: 'Lựa chọn đúng',
  contacts: 'Nơi giúp đỡ',
  site: 'Trang mạng',
};

/** The first words of a description name the field; the rest of it stands below. */
export function namesOf(name: string, prop: z.ZodType): { label: string; description: string; whole: string } {
  const whole = prop.description ?? unwrap(prop).description ?? '';
  const [first] = whole.split(/[,(;:]|\.(?=\s|$)/);
  const rest = whole.slice(first!.length).replace(/^[,;:. ]+/, '');
  const label = NAMES[name] ?? (first!.trim() || 'Nội dung');
  return { label, description: NAMES[name] ? whole : upperFirst(rest), whole };
}

/**
 * A field as it is told to whoever fills in the form, with its key for whoever writes the file: `“Nơi đã báo › mục 1 ›
 * Ngày đăng” (sources[1].date)`.
 */
export function fieldName(schema: z.ZodType, path: readonly (string | number)[], value?: unknown): string {
  const labels = path.map((key, index) => {
    const prop = schemaAt(schema, path.slice(0, index + 1), value);
    if (typeof key === 'number') return `mục ${key + 1}`;
    const isNamed = prop && (Object.hasOwn(NAMES, key) || namesOf(key, prop).whole !== '');
    return isNamed ? namesOf(key, prop).label : key;
  });
  const keys = showPath(path);
  return labels.join(' › ') === keys ? `“${keys}”` : `“${labels.join(' › ')}” (${keys})`;
}

const showPath = (path: readonly (string | number)[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : key))
    .join('.')
    .replaceAll('.[', '[');

/**
 * The schema of the value at a path, through arrays, optionals, defaults and refinements. Of what is one of several
 * kinds `value` says which one it is; the first that has such a field where it says none.
 */
export function schemaAt(
  schema: z.ZodType,
  path: readonly (string | number)[],
  value?: unknown,
): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  let said = value as Record<string | number, unknown> | undefined;
  for (const key of path) {
    const inside: z.ZodType | undefined = at && bare(at);
    if (inside instanceof z.ZodObject) at = inside.shape[key] as z.ZodType | undefined;
    else if (inside instanceof z.ZodArray) at = inside.element as z.ZodType;
    else if (inside instanceof z.ZodDiscriminatedUnion) {
      const kinds = kindsOf(inside);
      const kind = kinds[String(said?.kind)] ?? Object.values(kinds).find(({ shape }) => key in shape);
      at = kind?.shape[key] as z.ZodType | undefined;
    } else return undefined;
    said = said?.[key] as typeof said;
  }
  return at;
}

/** The kinds that something may be of, by what its `kind` says. */
export const kindsOf = ({ options }: z.ZodDiscriminatedUnion): Record<string, z.ZodObject> =>
  Object.fromEntries((options as z.ZodObject[]).map((one) => [String((one.shape.kind as z.ZodLiteral).value), one]));

/** What a field holds when it holds something: `z.string().optional()` is a string. */
export const unwrap = (prop: z.ZodType): z.ZodType =>
  prop instanceof z.ZodOptional || prop instanceof z.ZodDefault || prop instanceof z.ZodNullable
    ? unwrap(prop.unwrap() as z.ZodType)
    : prop;

/** What a value is before it is turned into another. */
export function bare(schema: z.ZodType): z.ZodType {
  const inner = unwrap(schema);
  return inner instanceof z.ZodPipe ? bare(inner.in as z.ZodType) : inner;
}
