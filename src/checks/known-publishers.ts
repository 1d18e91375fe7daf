import { isTaught } from '../curriculum/lesson.ts';
import { domainsOf, gradeOf } from '../curriculum/source-grade.ts';
import { documentOf, rule } from './rule.ts';

/** Every source of what is published stands somewhere that content/forms/bac-nguon.yaml grades. */
export const knownPublishers = rule('nguon-chua-xep', (content, report) => {
  const { lessons, alerts, forms } = content.curriculum;
  if (!forms.sources) return;
  for (const { file, sources } of [...lessons, ...alerts].filter(isTaught)) {
    const document = documentOf(content, file);
    for (const [index, source] of sources.entries()) {
      if (gradeOf(source, forms.sources)) continue;
      const { address, publisher } = source;
      const place = address ? domainsOf(address.replace('://www.', '://'))[0]! : publisher;
      report(
        document,
        document.placeOf(['sources', index, address ? 'address' : 'publisher']),
        `Nguồn “${source.id}” ở nơi chưa xếp bậc: ${place}.`,
        'Chưa biết tin được tới đâu thì chưa biết câu dựa vào nó có phải nói rõ ai nói không.',
        `Thêm một dòng vào ${address ? 'hosts' : 'publishers'} trong content/forms/bac-nguon.yaml, ví dụ “${place}: D”; nghĩa của từng bậc ghi ở đầu tệp ấy.`,
      );
    }
  }
});
