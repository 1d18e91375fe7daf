import { parseArgs } from 'node:util';

/** What an option takes: in words, and whether a value is that. */
interface Takes {
  words: string;
  fits: (value: string) => boolean;
}
type Option = { type: 'boolean' } | { type: 'string'; default?: string; takes?: Takes };
type Options = Record<string, Option>;
type Values<O extends Options> = {
  [K in keyof O]: O[K] extends { type: 'boolean' }
    ? boolean | undefined
    : O[K] extends { default: string }
      ? string
      : string | undefined;
};

/** A value that is one of a few. */
export const oneOf = (names: readonly string[]): Takes => ({
  words: `một trong: ${names.join(', ')}`,
  fits: (value) => names.includes(value),
});
/** A whole number. */
export const numberFrom = (low: number, high: number): Takes => ({
  words: `một số từ ${low} đến ${high}`,
  fits: (value) => /^\d+$/.test(value) && Number(value) >= low && Number(value) <= high,
});
/** A calendar day. */
export const DATE = {
  type: 'string',
  takes: { words: 'một ngày có thật, viết năm-tháng-ngày', fits: isDay },
} as const;
function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00Z`);
  return /^20\d\d-\d\d-\d\d$/.test(value) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}
/** Today where this computer stands. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
export const PORT = { type: 'string', default: '4321', takes: numberFrom(1, 65_535) } as const;

/**
 * The options of a script and what stands beside them; null when there is nothing more to do, because help was asked
 * for or something is not understood, all of it told at once. `rest`: whether words without a name are taken.
 */
export function readOptions<const O extends Options>(
  help: string,
  options: O,
  { rest = false } = {},
): { values: Values<O>; rest: string[] } | null {
  const { values, positionals, tokens } = parseArgs({
    strict: false,
    tokens: true,
    options: { ...options, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(help);
    return null;
  }
  const wrong = tokens.flatMap((token) => {
    if (token.kind === 'positional') return rest ? [] : `Không hiểu “${token.value}”.`;
    return token.kind === 'option' ? (refuse(token, options[token.name]) ?? []) : [];
  });
  if (!wrong.length) return { values: values as unknown as Values<O>, rest: positionals };
  console.error(`${wrong.join('\n')}\n\n${help}`);
  process.exitCode = 1;
  return null;
}

/** Why this option can't be taken as it was typed, or null. */
function refuse(
  { rawName, value, inlineValue }: { rawName: string; value: string | undefined; inlineValue: boolean | undefined },
  option: Option | undefined,
): string | null {
  if (!option) return `Không hiểu “${rawName}”.`;
  if (option.type === 'boolean') return value === undefined ? null : `${rawName} không nhận giá trị nào.`;
  // The name of the next option is no value, unless it is told to be one: --out=-x.
  if (!value || (value.startsWith('-') && !inlineValue)) return `Thiếu giá trị sau ${rawName}.`;
  return !option.takes || option.takes.fits(value)
    ? null
    : `${rawName} nhận ${option.takes.words}; không nhận “${value}”.`;
}
