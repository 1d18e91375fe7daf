import { walk } from '../curriculum/tree.ts';
import { atAttribute } from '../reading/place.ts';
import { hostsIn, isExample } from './hosts.ts';
import { fileRule } from './rule.ts';
import { isSample, textsOf } from './texts.ts';

const WHY = 'Học sinh sẽ gõ thử địa chỉ trong mẫu; chỉ đuôi .example là không bao giờ dẫn tới trang thật.';
const FIX = 'Đổi địa chỉ cho kết thúc bằng .example, ví dụ nhan-qua.example.';

/** An address in a story, a message or a question ends in .example. */
export const sampleLinks = fileRule('dia-chi-mau', ({ documents }, report) => {
  for (const document of documents) {
    for (const shown of textsOf(document)) {
      if (!isSample(document, shown)) continue;
      for (const { host, index } of hostsIn(shown.text)) {
        if (!isExample(host))
          report(document, () => shown.placeOf(index), `Địa chỉ “${host}” trong mẫu có thể là thật.`, WHY, FIX);
      }
    }
    walk(document.tree, (node, parents) => {
      if (node.type === 'block' && node.name === 'Message' && typeof node.props.address === 'string') {
        const { address } = node.props;
        // One that looks like an address has been told above, at its own place.
        if (hostsIn(address).length === 0)
          report(
            document,
            atAttribute(document.source, node.at, 'address'),
            `Địa chỉ “${address}” của tin nhắn mẫu không kết thúc bằng .example.`,
            WHY,
            FIX,
          );
      }
      if (node.type !== 'link' || !isSample(document, { around: parents })) return;
      const [{ host } = { host: node.url }] = hostsIn(node.url);
      const inPage = /^(\/(?![/\\])|#|tel:)/i.test(node.url);
      // A bare address is text and link at once.
      const told = hostsIn(node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')).some(
        (shown) => shown.host === host,
      );
      if (!inPage && !isExample(host) && !told)
        report(document, node.at, `Liên kết tới “${host}” trong mẫu có thể là thật.`, WHY, FIX);
    });
  }
});
