import { blocks } from '../blocks/registry.ts';
import { walk, type BlockNode, type Node, type Table } from '../curriculum/tree.ts';
import { lessonRule } from './rule.ts';

/** Lists, quotes and messages hold words: a block or a table becomes a slide of its own, so it stands outside them. */
export const blocksInTheOpen = lessonRule('khoi-trong-chu', ({ documents }, report) => {
  for (const document of documents) {
    walk(document.tree, (node, parents) => {
      if (!isBlock(node)) return;
      const found = holderOfWords(
        parents.findLast((parent) => isBlock(parent) || parent.type === 'list' || parent.type === 'quote'),
      );
      if (!found) return;
      const [holder, fix] = found;
      report(
        document,
        node.at,
        `${node.type === 'table' ? 'Bảng' : `Thẻ <${node.name}>`} nằm trong ${holder}.`,
        `Trong ${holder} chỉ có chữ; bảng và thẻ đứng riêng thành một trang chiếu.`,
        fix,
      );
    });
  }
});

/** <Grades> only says for whom its content is. */
const isBlock = (node: Node): node is BlockNode | Table =>
  node.type === 'table' || (node.type === 'block' && node.name !== 'Grades');

/** What it is called and how to get out of it, when it holds words alone. */
function holderOfWords(node: Node | undefined): [name: string, fix: string] | null {
  if (node?.type === 'list')
    return ['một danh sách', 'Viết nó sau danh sách, không thụt vào đầu dòng; cần ở giữa thì tách danh sách làm hai.'];
  if (node?.type === 'quote')
    return ['một đoạn trích (>)', 'Bỏ dấu > ở đầu những dòng của nó, để một dòng trống ở trước.'];
  return node?.type === 'block' && blocks[node.name]!.wordsOnly
    ? [`<${node.name}>`, `Đặt nó trước <${node.name}> hoặc sau </${node.name}>.`]
    : null;
}
