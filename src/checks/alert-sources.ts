import { printable } from '../curriculum/mark.ts';
import { documentOf, rule } from './rule.ts';

/** A warning stands on what somebody has told in public and somebody here has read: nothing is only remembered. */
export const alertSources = rule('nguon-canh-bao', (content, report) => {
  for (const { file, sources } of content.curriculum.alerts) {
    const document = documentOf(content, file);
    for (const [index, source] of sources.entries()) {
      if (printable(source)) continue;
      report(
        document,
        document.placeOf(['sources', index, 'mark']),
        `Nguồn “${source.id}” chưa ai đọc lại (MEMORY).`,
        'Một cảnh báo sai làm cả làng sợ, và làm người ta hết tin cảnh báo thật.',
        'Mở nguồn, đọc đúng đoạn nói về chiêu này rồi chọn mức “nguồn nói đúng như thế” (mark: CONFIRMED); chưa có nguồn thì để còn soạn (status: draft) và tìm nguồn khác.',
      );
    }
  }
});
