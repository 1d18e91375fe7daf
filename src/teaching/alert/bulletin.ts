import type { AlertNotice } from '../../curriculum/alert.ts';
import { showDate } from '../../curriculum/show-date.ts';
import { centred, heading, paragraph } from '../../document/nodes.ts';
import type { Paper } from '../../document/paper.ts';
import { sourceLine } from '../parts.ts';
import { beside, box, callList, headline, numbered, numbersOf } from './pieces.ts';
import { alertPaper, validity } from './setting.ts';

/** One page for the notice board: what goes on, how to know it, what to do, whom to call. The page tells the story. */
export function makeBulletin(notice: AlertNotice): Paper {
  const { title: name, summary, aims, trick, signs, do: todo, office, posted } = notice;
  return alertPaper('bulletin', notice, [
    centred('CẢNH BÁO LỪA ĐẢO', true),
    headline(name),
    centred(`${office.name}, ngày ${showDate(posted)}`),
    { type: 'paragraph', role: 'lead', spans: [{ text: summary }] },
    beside(box('warning', 'Dấu hiệu', numbered(signs, true)), box('remember', 'Việc cần làm', numbered(todo))),
    paragraph({ text: 'Kẻ lừa làm thế nào? ', bold: true }, { text: trick }),
    paragraph({ text: 'Nhắm vào: ', bold: true }, { text: `${aims}. ${validity(notice)}` }),
    heading(2, ['Gọi ai?', numbersOf(notice)].join(' ').trim()),
    callList(notice),
    ...sourceLine(notice.sources),
  ]);
}
