import { z } from 'zod';
import { Id } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const KEEPS = ['checklist', 'agreement', 'chant', 'retell'] as const;

/** What each kind is called above its title. */
export const KEEP_NAMES: Record<(typeof KEEPS)[number], string> = {
  checklist: 'Việc đánh dấu',
  agreement: 'Lời hứa',
  chant: 'Bài vè',
  retell: 'Kể lại',
};

export const keep = define({
  name: 'Keep',
  kind: 'flow',
  label: 'Mang theo',
  use: 'Điều em giữ lại trên phiếu: danh sách việc để đánh dấu, lời hứa để kí, bài vè, hoặc khung câu để kể lại.',
  props: z.strictObject({
    id: Id.describe('Mã, không bao giờ đổi'),
    title: z.string().min(1).describe('Tiêu đề'),
    kind: z
      .enum(KEEPS)
      .default('checklist')
      .describe(
        'checklist: danh sách việc, agreement: lời hứa, chant: bài vè (mỗi dòng kết thúc bằng dấu \\), retell: các câu mở đầu để kể lại',
      ),
    days: z.coerce
      .number()
      .int()
      .min(1)
      .max(14)
      .optional()
      .describe('Danh sách việc: đánh dấu trong mấy ngày, từ 1 đến 14'),
    signed: z
      .enum(['none', 'family', 'class'])
      .default('none')
      .describe('Ai kí, none: không ai, family: em và người nhà, class: cả lớp'),
  }),
  wordsOnly: true,
});
