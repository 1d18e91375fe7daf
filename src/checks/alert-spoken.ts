import { noticeOf } from '../curriculum/alert.ts';
import { scriptOf, SECONDS, secondsOf } from '../teaching/alert/broadcast.ts';
import { unsayable } from '../teaching/alert/speak.ts';
import { alertRule, documentOf, isRead } from './rule.ts';

/** What is read over the loudspeakers takes 60 to 90 seconds, and every word of it can be said. */
export const alertSpoken = alertRule('loa-phat-thanh', (content, report) => {
  if (!isRead(content, 'office')) return;
  for (const alert of content.curriculum.alerts) {
    const document = documentOf(content, alert.file);
    const script = scriptOf(noticeOf(content.curriculum, alert));
    const seconds = secondsOf(script);
    if (seconds < SECONDS.least || seconds > SECONDS.most)
      report(
        document,
        document.placeOf(['summary']),
        `Bài phát thanh đọc hết ${seconds} giây; cần từ ${SECONDS.least} đến ${SECONDS.most} giây.`,
        seconds > SECONDS.most
          ? 'Dài hơn thì bà con không nghe hết.'
          : 'Ngắn quá thì bà con chưa kịp nghe ra chuyện gì.',
        seconds > SECONDS.most
          ? 'Rút ngắn một hai câu đầu (summary), dấu hiệu (signs) hoặc việc cần làm (do): bài phát thanh ghép từ những mục ấy.'
          : 'Viết một hai câu đầu (summary), dấu hiệu (signs) hoặc việc cần làm (do) rõ hơn một chút: bài phát thanh ghép từ những mục ấy.',
      );
    for (const word of unsayable(script.join(' ')))
      report(
        document,
        document.placeOf(placeOfWord(document.data, word)),
        `Người đọc loa không biết đọc “${word}” thế nào.`,
        'Trên loa không có chữ viết tắt, kí hiệu hay chữ số.',
        'Viết đủ chữ, hoặc ghi cách đọc vào content/words/spoken.yaml.',
      );
  }
});

/** The field of the file that has the word; of what is put together from elsewhere, the file itself. */
function placeOfWord(data: unknown, word: string): (string | number)[] {
  const file = data as Record<string, unknown>;
  for (const key of ['title', 'summary', 'signs', 'do']) {
    const value = file[key];
    const items = Array.isArray(value) ? value : [value];
    const index = items.findIndex((item) => String(item).includes(word));
    if (index >= 0) return Array.isArray(value) ? [key, index] : [key];
  }
  return [];
}
