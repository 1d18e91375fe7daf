import { siftPage } from '../curriculum/address.ts';
import { START } from '../reading/document.ts';
import { documentOf, rule } from './rule.ts';

/** The pages that a grade has besides its lessons: /lop-5/soi-tin/. */
const TAKEN = [siftPage].map((page) => page(1).split('/').at(-2)!);

/** A lesson's folder gives its address, which no other page of a grade may have. */
export const freeAddress = rule('dia-chi-trung', (content, report) => {
  for (const { slug, file } of content.curriculum.lessons)
    if (TAKEN.includes(slug))
      report(
        documentOf(content, file),
        START,
        `Bài không thể nằm ở thư mục “${slug}”.`,
        `Lớp nào cũng có sẵn trang /lop-…/${slug}/, nên địa chỉ của bài đã có trang khác.`,
        'Đổi tên thư mục của bài.',
      );
});
