import type { ToSlides } from '../slides.ts';

/** The family has it in hand: see teaching/family-sheet.ts. */
export const familyNoteSlides: ToSlides = (node) => [
  {
    kind: 'text',
    tone: 'home',
    title: String(node.props.title),
    label: 'Mang về nhà',
    notes: [],
    lines: [{ spans: [{ text: 'Em cùng cả nhà làm theo tờ gửi gia đình.' }] }],
  },
];
