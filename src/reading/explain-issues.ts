import { z } from 'zod';
import type { Problem } from '../curriculum/problem.ts';
import type { At } from '../curriculum/tree.ts';
import { MOST, restOf } from './cap-problems.ts';
import { problemAt, type Path } from './document.ts';
import { bare, fieldName, namesOf, schemaAt } from '../curriculum/field-names.ts';
import { hint } from '../curriculum/suggest.ts';

z.config(z.locales.vi());

interface Place {
  file: string;
  rule: string;
  /** What holds the value, for the reader: `lesson.yaml`, `thẻ <Story>`. */
  holder: string;
  placeOf: (path: Path, of?: 'key') => At;
}

/**
 * Turns what zod found into Problems an author can act on, one for each issue. To find the place of an issue takes
 * time, so of very many only the first are explained.
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  value: unknown,
  where: Place,
): Problem[] {
  const single = issues.flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  const told = single.slice(0, MOST).flatMap((issue): Problem[] => {
    const path = issue.path as Path;
    const name = fieldName(schema, path, value);
    const description = describe(schema, path, value);
    const fix = path.length ? howToFill(schema, path, value) : `Xem lại ${where.holder}.`;
    const make = (at: At, what: string, why: string, howTo: string) => [
      problemAt(where.file, at, where.rule, begin(what), why, howTo),
    ];

    if (issue.code === 'unrecognized_keys') {
      const known = keysOf(schema, path);
      return issue.keys.flatMap((key) =>
        make(
          where.placeOf([...path, key], 'key'),
          `${where.holder} không có mục “${short(key)}”.`,
          'Mục không được biết sẽ bị bỏ qua trong im lặng nếu không báo.',
          hint(short(key), known),
        ),
      );
    }
    const written = valueAt(value, path);
    if (written === undefined) {
      return make(where.placeOf(path), `${where.holder} thiếu ${name}.`, 'Mục này bắt buộc.', fix);
    }
    if (issue.code === 'invalid_value') {
      const shown = short(typeof written === 'string' ? written : JSON.stringify(written));
      return make(
        where.placeOf(path),
        `“${shown}” không dùng được cho ${name} của ${where.holder}.`,
        description ? `Nghĩa của mục này: ${description}.` : 'Chỉ một số giá trị có nghĩa.',
        hint(shown, issue.values.map(String)),
      );
    }
    const day = isoOf(written);
    return make(
      where.placeOf(path),
      `${path.length ? `${name} của ` : ''}${where.holder} ${explain(issue)}.`,
      description ? `Nghĩa của mục này: ${description}.` : 'Giá trị không dùng được.',
      day && schemaAt(schema, path, value)?.safeParse(day).success ? `Ghi ${day}.` : fix,
    );
  });
  return single.length > MOST ? [...told, restOf(told.at(-1)!, single.length - MOST)] : told;
}

/** Of a value without measure the beginning is enough to know it by. */
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** What zod says of the values authors get wrong most, in plainer words. */
function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    const [, wanted] = EXPECTED.find(([pattern]) => pattern.test(issue.expected)) ?? [];
    if (wanted) return `phải là ${wanted}`;
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return 'đang để trống';
    return issue.origin === 'array'
      ? `cần ít nhất ${issue.minimum} mục`
      : `phải ${issue.inclusive ? `từ ${issue.minimum} trở lên` : `lớn hơn ${issue.minimum}`}`;
  }
  if (issue.code === 'too_big' && issue.origin !== 'string') return `phải từ ${issue.maximum} trở xuống`;
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return 'phải là một ngày có thật, viết năm-tháng-ngày như 2026-11-24';
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'phải là địa chỉ đầy đủ, ví dụ https://khien.example/bai';
  return `chưa đúng: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
}

/** “thẻ <Story>” becomes “Thẻ <Story>” at the start; the name of a file stays as it is. */
const begin = (what: string): string =>
  /^(thẻ|phần) /.test(what) ? what.charAt(0).toUpperCase() + what.slice(1) : what;

const EXPECTED: [RegExp, string][] = [
  [/^(number|int)/, 'một số'],
  [/^string/, 'chữ (đặt trong "…")'],
  [/^boolean/, 'true hoặc false'],
  [/^array/, 'một danh sách'],
  [/^(object|record)/, 'một nhóm mục “tên: giá trị”'],
];

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, key) => (inside as Record<string | number, unknown> | undefined)?.[key], value);

const describe = (schema: z.ZodType, path: Path, value: unknown): string => {
  const found = schemaAt(schema, path, value);
  return found ? namesOf('', found).whole : '';
};

/** `30/11/2026` and `11/2026`, as people write them, → `2026-11-30`, `2026-11`. */
function isoOf(written: unknown): string | null {
  const [, day, month, year] = /^\s*(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})\s*$/.exec(String(written)) ?? [];
  return year ? [year, month!.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-') : null;
}

/** What is to be written, in the words that stand at the field. */
function howToFill(schema: z.ZodType, path: Path, value: unknown): string {
  const prop = schemaAt(schema, path, value);
  const { label, whole } = prop ? namesOf(String(path.at(-1)), prop) : { label: '', whole: '' };
  if (!whole) return `Xem lại ${fieldName(schema, path, value)}.`;
  return `Ghi “${label}”${whole.startsWith(label) ? whole.slice(label.length) : `: ${whole}`}.`;
}

function keysOf(schema: z.ZodType, path: Path): string[] {
  const found = schemaAt(schema, path);
  const object = found && bare(found);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}
