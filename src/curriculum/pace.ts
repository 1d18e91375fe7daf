import { z } from 'zod';

const minutes = z.number().nonnegative();

/** How long things take in class, in minutes; `reading` in tiếng a minute. */
export const Pace = z.strictObject({
  reading: z.record(z.string(), z.number().positive()).describe('Tiếng mỗi phút khi đọc ở lớp, theo nhóm lớp'),
  discuss: minutes.describe('Một câu hỏi thảo luận'),
  task: minutes.describe('Giao một bài trên phiếu và chữa'),
  line: minutes.describe('Viết một dòng'),
  cell: minutes.describe('Điền một ô bảng'),
  card: minutes.describe('Xếp một thẻ'),
  drawing: minutes.describe('Vẽ một khung'),
  role_play: minutes.describe('Một lần đóng vai'),
  vote: minutes.describe('Một lần biểu quyết'),
  ticket: z.strictObject({ start: minutes, exit: minutes }).describe('Câu hỏi đầu giờ, cuối giờ'),
  game: minutes.describe('Một trò chơi'),
  debate: minutes.describe('Một cuộc tranh luận'),
  comic: minutes.describe('Một truyện tranh điền lời'),
  report: minutes.describe('Một nhóm hay một em nói trước lớp'),
  hand_out: minutes.describe('Phát phiếu; nhóm nào lâu gấp mấy thì ghi ở nhom-lop.yaml'),
  step: minutes.describe('Chuyển bước'),
  slack: minutes.describe('Một hoạt động thiếu tới chừng này thì chưa báo'),
});
export type Pace = z.infer<typeof Pace>;

/** content/forms/toc-do.yaml. */
export const PaceFile = z.strictObject({ pace: Pace.describe('Thời gian của mỗi việc ở lớp') });
