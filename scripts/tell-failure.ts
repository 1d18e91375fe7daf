import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a machine refuses, in words. */
const REASONS: Record<string, string> = {
  ENOSPC: 'đĩa đã đầy',
  EACCES: 'không có quyền đọc hay ghi',
  EPERM: 'hệ thống không cho phép',
  EROFS: 'nơi này chỉ đọc được, không ghi được',
  ENOENT: 'không có tệp hay thư mục này, và không tạo được',
  EBUSY: 'nơi này đang được dùng, hoặc là chỗ gắn của một ổ đĩa: hãy chọn một thư mục bên trong',
  ENOTDIR: 'trên đường dẫn có một tệp ở chỗ của thư mục',
};

type SystemError = NodeJS.ErrnoException & { dest?: string };

/** Ends a command that met what nobody foresaw: a line for its reader, the stack in a file for whoever mends it. */
export function tellFailure(error: unknown): never {
  const {
    code = '',
    path: from,
    dest,
    message,
    stack,
  }: SystemError = error instanceof Error ? error : new Error(String(error));
  const place = dest ?? from;
  const reason = REASONS[code] ? `${REASONS[code]}${place ? ` (${place})` : ''}` : message.split('\n')[0];
  console.error(`\nKhiên phải dừng giữa chừng: ${reason}.${keep(stack ?? message)}`);
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
