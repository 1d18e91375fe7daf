import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reasonOf, toError } from '../src/publish/reason-of.ts';

/** Ends a command that met what nobody foresaw: a line for its reader, the stack in a file for whoever mends it. */
export function tellFailure(error: unknown): never {
  const { message, stack } = toError(error);
  console.error(`\nKhiên phải dừng giữa chừng: ${reasonOf(error)}.${keep(stack ?? message)}`);
  process.exit(1);
}

/** Where the stack is kept, said; nothing when it can't be kept. */
function keep(stack: string): string {
  const file = path.resolve(import.meta.dirname, '../.khien/su-co.txt');
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${process.argv.slice(1).join(' ')}\n${stack}\n`);
  } catch {
    return '';
  }
  return ` Báo lỗi thì gửi kèm tệp ${file}.`;
}
