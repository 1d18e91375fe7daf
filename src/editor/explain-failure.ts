/** Why a file could not be written, in one sentence. What was written is still in the form, and the old file stands. */
export function explainFailure(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reason = REASONS[code] ?? `máy báo ${code || message.split('\n')[0]}`;
  return `Chưa lưu được: ${reason}. Tệp cũ còn nguyên, chữ anh chị vừa viết còn trong ô: xử lý xong thì bấm Lưu lần nữa.`;
}

const LOCKED = 'tệp đang bị phần mềm khác giữ (Word, trình diệt vi-rút, phần mềm đồng bộ…), hãy đóng nó lại';
const REASONS: Record<string, string> = {
  EBUSY: LOCKED,
  EPERM: LOCKED,
  EACCES: 'không có quyền ghi vào thư mục này',
  EROFS: 'ổ đĩa này chỉ đọc được',
  ENOSPC: 'đĩa đã đầy, hãy xoá bớt vài tệp không dùng',
  EDQUOT: 'đã hết chỗ dành cho người dùng này, hãy xoá bớt vài tệp không dùng',
};
