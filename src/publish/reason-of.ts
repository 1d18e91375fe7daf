/** What a machine refuses, in words. */
const REASONS: Record<string, string> = {
  ENOSPC: 'đĩa đã đầy',
  EDQUOT: 'phần đĩa được dùng đã hết',
  EACCES: 'không có quyền đọc hay ghi',
  EPERM: 'hệ thống không cho phép, hoặc tệp đang mở trong chương trình khác',
  EROFS: 'nơi này chỉ đọc được, không ghi được',
  ENOENT: 'không có tệp hay thư mục này, và không tạo được',
  EBUSY:
    'tệp hay thư mục này đang mở trong chương trình khác, hoặc là chỗ gắn của một ổ đĩa (thì chọn một thư mục bên trong)',
  ENOTDIR: 'trên đường dẫn có một tệp ở chỗ của thư mục',
  ENETUNREACH: 'không có mạng',
  EHOSTUNREACH: 'không tới được máy kia',
  ECONNRESET: 'mạng đứt giữa chừng',
  ENOTCONN: 'mạng đứt giữa chừng',
  ETIMEDOUT: 'máy kia không trả lời, hoặc mạng đứt giữa chừng',
  EIO: 'không đọc hay ghi được: ổ đĩa hỏng, hoặc ổ mạng vừa mất',
};

type SystemError = NodeJS.ErrnoException & { dest?: string };

/** Why a thing did not go, in one line for its reader. */
export function reasonOf(error: unknown): string {
  const { code = '', path: from, dest, message }: SystemError = toError(error);
  const place = dest ?? from;
  return REASONS[code] ? `${REASONS[code]}${place ? ` (${place})` : ''}` : message.split('\n')[0]!;
}

export const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
