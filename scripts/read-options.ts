import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = { [K in keyof O]?: O[K] extends { type: 'boolean' } ? boolean : string };

/**
 * The options of a script and what stands beside them; null when there is nothing more to do, because help was asked for or
 * an option is unknown. `rest`: whether words without a name are taken.
 */
export function readOptions<O extends Options>(help: string, options: O, { rest = false } = {}): { values: Values<O>; rest: string[] } | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: rest, options: { ...options, help: { type: 'boolean', short: 'h' } } });
    if (!('help' in values && values.help)) return { values: values as Values<O>, rest: positionals };
    console.log(help);
  } catch (error) {
    const [name] = /'[^']*'/.exec((error as Error).message) ?? [];
    console.error(`Không hiểu ${name ?? 'tuỳ chọn này'}.\n\n${help}`);
    process.exitCode = 1;
  }
  return null;
}
