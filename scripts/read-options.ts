import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of a script, all strings; null when there is nothing more to do, because help was asked for or an option is unknown. */
export function readOptions<O extends Options>(help: string, options: O): { [K in keyof O]?: string } | null {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } });
    if (!('help' in values && values.help)) return values as { [K in keyof O]?: string };
    console.log(help);
  } catch (error) {
    const [name] = /'[^']*'/.exec((error as Error).message) ?? [];
    console.error(`Không hiểu ${name ?? 'tuỳ chọn này'}.\n\n${help}`);
    process.exitCode = 1;
  }
  return null;
}
