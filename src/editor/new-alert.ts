import { stringify } from 'yaml';
import type { AlertFile, AlertQuestion } from '../curriculum/alert.ts';
import { isWebAddress, type Source } from '../curriculum/source.ts';

/** What is asked of who writes a warning: everything else can be made from it, or is written in later. */
export interface AlertAnswers {
  title: string;
  summary: string;
  /** Null: the summary says it all for now. */
  happens: string | null;
  trick: string;
  aims: string;
  grades: string;
  since: string;
  posted: string;
  until: string;
  signs: string[];
  do: string[];
  call: string[];
  lessons: string[];
  source: SourceAnswers;
}

/** `address`: of a page, or the number of a document. */
export interface SourceAnswers {
  title: string;
  publisher: string;
  address: string;
  date: string | null;
}

/** A new warning as YAML, a draft. Its questions are made of its first sign and first thing to do: to be read over. */
export function newAlert({ happens, source, ...told }: AlertAnswers): string {
  const file: Record<keyof Omit<AlertFile, 'message' | 'corrected' | 'withdrawn'>, unknown> = {
    title: told.title,
    summary: told.summary,
    status: 'draft',
    posted: told.posted,
    since: told.since,
    until: told.until,
    aims: told.aims,
    grades: told.grades,
    lessons: told.lessons,
    happens: happens ?? told.summary,
    trick: told.trick,
    signs: told.signs,
    do: told.do,
    call: told.call,
    questions: questionsOf(told),
    sources: [sourceOf(source, told.posted)],
  };
  return stringify(file, { lineWidth: 0 });
}

export const sourceOf = ({ title, publisher, address, date }: SourceAnswers, read: string): Source => ({
  id: 'nguon-1',
  title,
  publisher,
  ...(isWebAddress(address) ? { address } : { number: address }),
  ...(date ? { date } : {}),
  read,
  mark: 'CONFIRMED',
});

/** Questions that hold for any trick; what is right comes from the warning, in another place each time. */
function questionsOf({ signs, do: todo }: Pick<AlertAnswers, 'signs' | 'do'>): (Omit<AlertQuestion, 'options'> & {
  options: { text: string; right?: true; why: string }[];
})[] {
  return [
    {
      ask: 'Điều nào là dấu hiệu của chiêu lừa này?',
      options: [
        { text: signs[0]!, right: true, why: 'Thấy dấu hiệu này thì chậm lại, kiểm tra rồi mới làm.' },
        { text: 'Người gửi có ảnh đại diện đẹp', why: 'Ảnh nào cũng lấy được; ảnh không nói lên thật hay giả.' },
        { text: 'Tin nhắn đến vào buổi tối', why: 'Giờ nào cũng có tin thật và tin lừa.' },
      ],
    },
    {
      ask: 'Gặp chuyện này, em làm gì trước?',
      options: [
        { text: 'Làm theo ngay cho kịp', why: 'Vội là điều kẻ lừa muốn.' },
        { text: todo[0]!, right: true, why: 'Chậm lại một chút thì không mất gì.' },
        { text: 'Gửi cho bạn bè cùng làm', why: 'Gửi đi là giúp chiêu lừa đến với nhiều người hơn.' },
      ],
    },
    {
      ask: 'Lỡ làm theo rồi thì sao?',
      options: [
        { text: 'Giấu đi, tự tìm cách lấy lại', why: 'Giấu thì muộn; ai hứa lấy lại tiền giúp thường lại là kẻ lừa.' },
        { text: 'Chờ vài hôm xem sao', why: 'Chờ thì khó giữ lại hơn.' },
        {
          text: 'Kể ngay với người lớn mà em tin cậy',
          right: true,
          why: 'Người bị lừa không có lỗi; kể sớm thì còn kịp.',
        },
      ],
    },
  ];
}

/**
 * The last day of the school year that this day is in, or of the next in summer: how long a warning holds if nobody
 * knows better.
 */
export function endOfSchoolYear(day: string): string {
  const [year, month] = day.split('-').map(Number);
  return `${month! >= 5 ? year! + 1 : year}-05-31`;
}
