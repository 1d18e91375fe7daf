import { findBlocks, walk, type BlockNode } from '../curriculum/tree.ts';
import { documentsOf, lessonRule } from './rule.ts';

/** Every activity says in at least one step what the teacher and what the pupils do, once each. */
export const activitySteps = lessonRule('buoc-to-chuc', (content, report) => {
  for (const document of documentsOf(content, 'text').filter(({ whole }) => whole)) {
    for (const { node } of findBlocks(document.tree, 'Activity')) {
      const phases = findBlocks((node as BlockNode).children, 'Phase');
      if (phases.length === 0) {
        report(
          document,
          node.at,
          `Hoạt động “${String(node.props.title)}” chưa có bước tổ chức nào.`,
          'Kế hoạch bài dạy phải nói thầy cô làm gì và học sinh làm gì.',
          'Thêm <Phase is="assign"> với một <Teacher> và một <Students>.',
        );
      }
    }
    for (const { node, parents } of findBlocks(document.tree, 'Phase')) {
      // A short version is no plan: its steps say what is said and shown.
      if (parents.some((parent) => parent.type === 'block' && parent.name === 'Short')) continue;
      const count = { Teacher: 0, Students: 0 };
      walk((node as BlockNode).children, (inner) => {
        if (inner.type === 'mark' && inner.name in count) count[inner.name as keyof typeof count]++;
      });
      for (const name of ['Teacher', 'Students'] as const) {
        if (count[name] === 1) continue;
        const who = name === 'Teacher' ? 'giáo viên' : 'học sinh';
        report(
          document,
          node.at,
          count[name] ? `Bước này có ${count[name]} thẻ <${name}>.` : `Bước này chưa nói ${who} làm gì.`,
          'Bảng tổ chức trong kế hoạch có đúng một ô cho mỗi bên.',
          count[name]
            ? `Gộp thành một <${name}>…</${name}>, hoặc tách thành nhiều <Phase>.`
            : `Thêm một đoạn <${name}>…</${name}>.`,
        );
      }
    }
  }
});
