import { walk } from '../curriculum/tree.ts';
import { phonesIn } from './phones.ts';
import { fileRule } from './rule.ts';
import { isSample, textsOf } from './texts.ts';

const WHY = 'Học sinh có thể gọi thử, và số ấy có thể là của một người thật.';
const FIX = 'Che vài chữ số: 09xx xxx 123.';

/** A phone number in a story, a message or a question cannot be dialled. */
export const samplePhones = fileRule('so-mau', ({ documents }, report) => {
  for (const document of documents) {
    for (const shown of textsOf(document)) {
      if (!isSample(document, shown)) continue;
      for (const { number, index } of phonesIn(shown.text))
        report(document, () => shown.placeOf(index), `Số “${number}” trong mẫu có thể gọi được.`, WHY, FIX);
    }
    walk(document.tree, (node, parents) => {
      if (node.type !== 'link' || !/^(tel|sms):/i.test(node.url) || !isSample(document, { around: parents })) return;
      if (phonesIn(node.url.replace(/^\w+:/, '')).length)
        report(
          document,
          node.at,
          `Liên kết “${node.url}” trong mẫu gọi được.`,
          WHY,
          'Bỏ liên kết, viết số đã che: 09xx xxx 123.',
        );
    });
  }
});
