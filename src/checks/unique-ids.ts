import { findBlocks, walk, type At, type BlockNode } from '../curriculum/tree.ts';
import { kinds } from '../questions/kinds.ts';
import type { Document } from '../reading/document.ts';
import { atAttribute } from '../reading/place.ts';
import { documentOf, documentsOf, rule, type Report } from './rule.ts';

/** An id names one thing: a question in the whole project, anything else in its text or among its siblings. */
export const uniqueIds = rule('trung-ma', (content, report) => {
  const { curriculum } = content;
  const questions: Named[] = [];
  for (const document of documentsOf(content, 'questions')) {
    for (const { node } of findBlocks(document.tree, 'Question')) {
      questions.push({ id: node.props.id, document, at: atAttribute(document.source, node.at, 'id') });
      partsOnce(node as BlockNode, document, report);
    }
  }
  for (const document of documentsOf(content, 'text')) {
    const blocks: Named[] = [];
    walk(document.tree, (node) => {
      if (node.type === 'block' && node.props.id !== undefined)
        blocks.push({ id: node.props.id, document, at: atAttribute(document.source, node.at, 'id') });
    });
    once(blocks, 'Phần của bài', report);
    for (const { node } of findBlocks(document.tree, 'Task', 'Ticket', 'Vote'))
      partsOnce(node as BlockNode, document, report);
  }
  once(questions, 'Câu hỏi', report);
  const inFile = (kind: Document['kind'], list: string, key: string, items: readonly object[], what: string) => {
    for (const document of documentsOf(content, kind))
      once(
        items.map((item, index) => named(document, [list, index, key], item, key)),
        what,
        report,
      );
  };
  inFile('office', 'contacts', 'id', curriculum.office.contacts, 'Nơi giúp đỡ');
  inFile('outcomes', 'outcomes', 'id', curriculum.frameworks.outcomes, 'Yêu cầu cần đạt');
  inFile('competences', 'competences', 'code', curriculum.frameworks.competences, 'Năng lực số');
  inFile('scam-forms', 'forms', 'id', curriculum.frameworks.forms, 'Hình thức');
  inFile('help', 'cases', 'id', curriculum.help, 'Chuyện');
  inFile('help', 'cases', 'number', curriculum.help, 'Chuyện');
  once(
    documentsOf(content, 'myths').flatMap((document) => {
      // A file that could not be read is not among them: its ids may be whatever they are.
      const { myths } = document.whole ? (document.data as { myths: { id: string }[] }) : { myths: [] };
      return myths.map((myth, index) => named(document, ['myths', index, 'id'], myth, 'id'));
    }),
    'Ngộ nhận',
    report,
  );
  for (const { file, sources } of curriculum.alerts) {
    const document = documentOf(content, file);
    once(
      sources.map((source, index) => named(document, ['sources', index, 'id'], source, 'id')),
      'Nguồn',
      report,
    );
  }
  for (const lesson of curriculum.lessons) {
    const shared = documentOf(content, lesson.file);
    once(
      lesson.sources.map((source, index) => named(shared, ['sources', index, 'id'], source, 'id')),
      'Nguồn',
      report,
    );
    for (const text of lesson.texts) {
      const document = documentOf(content, text.file);
      once(
        text.objectives.map((objective, index) => named(document, ['objectives', index, 'id'], objective, 'id')),
        'Mục tiêu',
        report,
      );
    }
  }
});

/** What a piece of an exercise may be. */
const PIECES = [...Object.values(kinds).flatMap(({ tags }) => Object.keys(tags)), 'Sign', 'Decoy'];

/** The pieces of one exercise, and its scenes. */
function partsOnce(exercise: BlockNode, document: Document, report: Report): void {
  const named = (...names: string[]): Named[] =>
    findBlocks(exercise.children, ...names).map(({ node }) => ({
      id: node.props.id,
      document,
      at: atAttribute(document.source, node.at, 'id'),
    }));
  once(named('Scene'), 'Cảnh', report);
  once(named(...PIECES.filter((name) => name !== 'Scene')), 'Lựa chọn', report);
}

interface Named {
  id: unknown;
  document: Document;
  at: At;
}

const named = (document: Document, path: (string | number)[], item: object, key: string): Named => ({
  id: item[key as keyof typeof item],
  document,
  get at() {
    return document.placeOf(path);
  },
});

function once(items: readonly Named[], what: string, report: Report): void {
  const seen = new Map<string | number, Named>();
  for (const item of items) {
    const { id, document } = item;
    if (typeof id !== 'string' && typeof id !== 'number') continue;
    const first = seen.get(id);
    if (!first) seen.set(id, item);
    else
      report(
        document,
        () => item.at,
        `${what} mang mã “${id}” đã có ở ${first.document === document ? `dòng ${first.at.line}` : `${first.document.file}:${first.at.line}`}.`,
        'Mỗi mã chỉ được chỉ một thứ, mãi mãi.',
        'Đặt mã mới cho cái viết sau; mã đã in ra giấy thì giữ nguyên.',
      );
  }
}
