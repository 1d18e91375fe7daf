import type { OnSheet } from './define.ts';
import { lessonBlocks } from './registry.ts';
import { noSlides, type ToSlides } from './slides.ts';

/** docs/the-den-dau.md: where each block of a lesson goes, and why not elsewhere. Made from the registry. */
export function blockReach(): string {
  const rows = Object.values(lessonBlocks).flatMap((block) => {
    if (!('sheet' in block)) return [];
    const { name, label, sheet, slides }: { name: string; label: string; sheet: OnSheet; slides: ToSlides } = block;
    const page = 'teacherOnly' in block ? 'không: chỉ thầy cô thấy' : 'có';
    return `| \`<${name}>\` ${label} | ${page} | có | ${sheet === 'do' ? 'có' : `không: ${sheet.no}`} | ${slides === noSlides ? 'không' : 'có'} |`;
  });
  return [
    '# Thẻ nào đến đâu',
    '',
    '<!-- Trang này do máy tạo từ src/blocks: đừng sửa tay. Làm mới: npm test -- src/blocks/reference -u -->',
    '',
    'Thẻ nào cũng phải trả lời cho mọi nơi; bỏ trống một chỗ thì TypeScript không cho qua. Chữ trơn và HTML làm từ giấy. Câu hỏi đi đâu, mất gì: [mang-di-noi-khac.md](mang-di-noi-khac.md).',
    '',
    '| Thẻ | Trang của em | Giấy của thầy cô | Phiếu của em | Trang chiếu |',
    '| - | - | - | - | - |',
    ...rows,
    '',
  ].join('\n');
}
