import { ALERTS } from '../curriculum/address.ts';
import { allAddresses } from '../targets/addresses.ts';
import { START } from '../reading/document.ts';
import { rule } from './rule.ts';

/**
 * An address that was ever published is published for ever: it is printed on paper. That the build makes them is tested
 * on a build.
 */
export const publishedAddresses = rule('dia-chi-da-dang', (content, report) => {
  const { lessons, alerts, ledger } = content.curriculum;
  if (content.documents.some(({ whole }) => !whole)) return;
  const published = lessons.filter(({ status }) => status === 'published');
  const cuts = published.flatMap(({ slug, care, texts }) =>
    texts.flatMap(({ grades }) => grades.map((grade) => ({ slug, grade, care }))),
  );
  const made = allAddresses(
    cuts,
    alerts.flatMap(({ id, status }) => (status === 'published' ? [id] : [])),
  );
  const said = new Set<string>();
  for (const { addresses, cuts, file, date } of [...ledger].reverse()) {
    const promised = [{ lesson: null, addresses }, ...cuts];
    for (const { lesson: slug, addresses } of promised) {
      const dead = addresses.filter((address) => !made.has(address) && !said.has(address));
      dead.forEach((address) => said.add(address));
      const lesson = lessons.find((one) => one.slug === slug);
      if (dead.length)
        report(
          { file: lesson?.file ?? file },
          START,
          `Địa chỉ đã đăng ngày ${date} sẽ không còn: ${dead.join(', ')}.`,
          'Giấy đã in, liên kết đã lưu dẫn tới địa chỉ này.',
          dead.some((address) => address.includes(ALERTS))
            ? 'Khôi phục tệp trong content/alerts và để status: published; tệp cảnh báo đã đăng không đổi tên, hết hạn thì tự vào phần lưu.'
            : 'Khôi phục bài cho lớp ấy và để status: published; thư mục bài đã đăng không đổi tên.',
        );
    }
  }
});
