import { noticeOf, type AlertNotice } from '../curriculum/alert.ts';
import { ifPrintable } from '../document/unprintable.ts';
import type { Paper } from '../document/paper.ts';
import { layCard } from '../pictures/draw-card.ts';
import { loadFonts } from '../print/fonts.ts';
import { measurePages } from '../print/print.ts';
import { makeBroadcast } from '../teaching/alert/broadcast.ts';
import { makeBulletin } from '../teaching/alert/bulletin.ts';
import { makeCard } from '../teaching/alert/card.ts';
import { makeAlertFamily } from '../teaching/alert/family.ts';
import { alertRule, documentOf, isRead } from './rule.ts';

/** What hangs on a board, lies on a reader's desk or goes home is one page each; the square picture holds its words. */
const ONE_PAGE: [make: (notice: AlertNotice) => Paper, what: string, fix: string][] = [
  [makeBulletin, 'Bản tin để dán', 'Rút ngắn một hai câu đầu (summary), cách lừa (trick) hoặc việc cần làm (do).'],
  [makeBroadcast, 'Bài phát thanh', 'Rút ngắn một hai câu đầu (summary), dấu hiệu (signs) hoặc việc cần làm (do).'],
  [
    makeAlertFamily,
    'Tờ gửi gia đình',
    'Rút ngắn cách lừa (trick), dấu hiệu (signs) hay việc cần làm (do), hoặc bớt một nơi trong “Gọi ai” (call).',
  ],
];

export const alertPages = alertRule('canh-bao-mot-trang', (content, report) => {
  if (!isRead(content, 'office')) return;
  for (const alert of content.curriculum.alerts) {
    const document = documentOf(content, alert.file);
    const notice = noticeOf(content.curriculum, alert);
    for (const [make, what, fix] of ONE_PAGE)
      if (ifPrintable(() => measurePages(make(notice), loadFonts()) > 1, false))
        report(
          document,
          document.placeOf(['summary']),
          `${what} dài hơn một trang.`,
          'Tờ thứ hai không ai dán, không ai mang về.',
          fix,
        );
    if (!layCard(makeCard(notice)).fits)
      report(
        document,
        document.placeOf(['title']),
        'Hình vuông để gửi nhóm không đủ chỗ cho chữ.',
        'Chữ nhỏ hơn thì trên điện thoại không đọc được.',
        'Rút ngắn tên cảnh báo (title), dấu hiệu (signs), hoặc việc đầu tiên cần làm (do).',
      );
  }
});
