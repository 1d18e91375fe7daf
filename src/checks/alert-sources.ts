import { printable } from '../curriculum/mark.ts';
import { gradeOf } from '../curriculum/source-grade.ts';
import { documentOf, rule } from './rule.ts';

/** A warning stands on what somebody has told in public and somebody here has read: nothing is only remembered. */
export const alertSources = rule('nguon-canh-bao', (content, report) => {
  const { alerts, forms } = content.curriculum;
  for (const { file, sources } of alerts) {
    const document = documentOf(content, file);
    const grades = forms.sources && sources.map((source) => gradeOf(source, forms.sources!));
    // A place in no row is told by a rule of its own.
    if (grades?.every((grade) => grade && !forms.sources!.grades[grade].stands))
      report(
        document,
        document.placeOf(['sources'], 'key'),
        `Mọi nguồn của cảnh báo này đều ở bậc chưa đứng một mình được (${[...new Set(grades)].join(', ')}).`,
        'Một cảnh báo sai làm cả làng sợ, và làm người ta hết tin cảnh báo thật.',
        'Tìm thêm một nguồn là cơ quan nhà nước, công an hay báo chí; các bậc ghi ở content/forms/bac-nguon.yaml.',
      );
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
