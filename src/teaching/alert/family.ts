import type { AlertNotice } from '../../curriculum/alert.ts';
import { heading, paragraph } from '../../document/nodes.ts';
import type { Paper } from '../../document/paper.ts';
import { sourceLine } from '../parts.ts';
import { beside, box, callList, MOTTO, headline, numbered, numbersOf } from './pieces.ts';
import { alertPaper, validity } from './setting.ts';

/** One page in large type that a pupil takes home and reads with the family. */
export function makeAlertFamily(notice: AlertNotice): Paper {
  const { title: name, trick, signs, do: todo } = notice;
  return alertPaper('alert-family', notice, [
    headline(name),
    {
      type: 'paragraph',
      align: 'center',
      spans: [{ text: `Ông bà, cha mẹ đọc cùng em. ${validity(notice)}` }],
    },
    paragraph({ text: 'Chiêu lừa: ', bold: true }, { text: trick }),
    beside(box('warning', 'Dấu hiệu', numbered(signs, true)), box('remember', 'Việc cần làm', numbered(todo))),
    box('family', 'Nói với nhau trong nhà', paragraph({ text: AT_HOME }), paragraph({ text: MOTTO, bold: true })),
    heading(2, ['Gọi ai?', numbersOf(notice)].join(' ').trim()),
    callList(notice, false),
    paragraph({ text: 'Người nhà gọi đầu tiên: ………………………………………' }),
    ...sourceLine(notice.sources),
  ]);
}

const AT_HOME =
  'Ai gặp chuyện này thì kể ngay cho cả nhà, chưa làm gì vội. Người bị lừa không có lỗi; kể sớm thì còn kịp giữ tiền.';
