import { z } from 'zod';
import { Id, Names } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const TICKETS = ['start', 'exit'] as const;
export type TicketTime = (typeof TICKETS)[number];

/** What each is called. */
export const TICKET_NAMES: Record<TicketTime, string> = { start: 'Câu hỏi đầu giờ', exit: 'Câu hỏi cuối giờ' };

export const ticket = define({
  name: 'Ticket',
  kind: 'flow',
  label: 'Câu hỏi đầu giờ, cuối giờ',
  use: 'Một câu hỏi ngắn hỏi cả lớp lúc bắt đầu và lúc kết thúc, viết như câu single: lời hỏi, rồi các <Option>, một cái đúng (right). Hai câu cùng hỏi một mục tiêu thì mới so được trước với sau.',
  props: z.strictObject({
    id: Id.describe('Mã câu, không bao giờ đổi'),
    at: z.enum(TICKETS).default('start').describe('Lúc nào, start: đầu giờ, exit: cuối giờ'),
    objective: Names.describe('Mã mục tiêu mà câu này hỏi'),
  }),
  madeUp: true,
});
