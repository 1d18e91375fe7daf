import { findBlocks, textOf, walk, type Flow, type Node } from '../curriculum/tree.ts';
import { documentsOf, lessonRule } from './rule.ts';

/**
 * What a plan has pupils read is in their hands: a text that it calls by name bears that name, and the story stands in
 * a <Reading>.
 */
export const readingsAtHand = lessonRule('doc-tren-phieu', (content, report) => {
  for (const document of documentsOf(content, 'text').filter(({ whole }) => whole)) {
    const names = namesIn(document.tree);
    for (const { node, parents } of findBlocks(document.tree, 'Teacher', 'Students')) {
      const told = textOf([node]);
      for (const [, named] of told.matchAll(node.name === 'Teacher' ? NAMED : NAMED_FOR_PUPILS)) {
        if (names.has(plain(named!))) continue;
        report(
          document,
          node.at,
          `Học sinh được giao đọc “${named}” mà bài không có đoạn nào mang tên ấy.`,
          WHY,
          'Bọc đoạn ấy bằng <Reading> và mở đầu bằng đúng tên ấy, in đậm; hoặc sửa tên cho khớp.',
        );
      }
      const activity = parents.find((parent) => parent.type === 'block' && parent.name === 'Activity');
      if (
        node.name === 'Teacher' &&
        STORY.test(told) &&
        !findBlocks([activity as Flow], 'Story').some((story) => story.parents.some(isReading))
      ) {
        report(
          document,
          node.at,
          'Học sinh được giao đọc câu chuyện, mà câu chuyện không in trên phiếu.',
          WHY,
          'Bọc <Story> bằng <Reading>; hoặc để thầy cô đọc cho lớp nghe.',
        );
      }
    }
  }
});

const WHY = 'Không có máy thì học sinh chỉ đọc được những gì in trên phiếu học tập.';

/** A sentence of the plan up to `đọc`: the teacher who only says “Đọc to câu chuyện” reads it out. */
const SET = '(?<!\\p{L})(?:cho|giao|mời|nhóm|cụm|tổ|cặp|em|lớp)(?!\\p{L})[^.“”]*?';
const READ = '(?<!\\p{L})đọc(?!\\p{L})[^.:“”]*?';
const NAME = '(?<!\\p{L})(?:phần|đoạn|khung|bài)(?: \\p{L}+){0,3} “([^”]+)”';
const NAMED = new RegExp(SET + READ + NAME, 'giu');
const NAMED_FOR_PUPILS = new RegExp(READ + NAME, 'giu');
const STORY = new RegExp(`${SET}(?<!\\p{L})đọc(?: \\p{L}+){0,2} (?:câu chuyện|truyện)`, 'iu');

/** The titles in a text, without the number of a task, and what stands in bold or as a heading where pupils read. */
function namesIn(tree: readonly Flow[]): Set<string> {
  const names = new Set<string>();
  walk(tree, (node, parents) => {
    if (node.type === 'block' && typeof node.props.title === 'string')
      names.add(plain(node.props.title.replace(/^Bài \d+\. /, '')));
    if ((node.type === 'strong' || node.type === 'heading') && parents.some(isReading))
      names.add(plain(textOf([node])));
  });
  return names;
}

const isReading = (node: Node): boolean => node.type === 'block' && node.name === 'Reading';
const plain = (name: string): string =>
  name
    .trim()
    .replace(/[.?!…:,]+$/, '')
    .toLocaleLowerCase('vi');
