import type { Response } from '../../model/question.ts';
import type { Key } from './key.ts';

/** What the pupil chose or wrote, and in words what is still missing. */
export function readResponse(card: HTMLElement, key: Key): { response: Response; missing: string | null } {
  const checked = [...card.querySelectorAll<HTMLInputElement>('input:checked')];
  switch (key.kind) {
    case 'single':
      return { response: { kind: 'single', chosen: checked[0]?.value ?? null }, missing: checked.length ? null : 'Em chọn một câu trả lời trước nhé.' };
    case 'multiple':
      return { response: { kind: 'multiple', chosen: checked.map((input) => input.value) }, missing: checked.length ? null : 'Em chọn ít nhất một câu trước nhé.' };
    case 'true-false': {
      const judged = Object.fromEntries(checked.map((input) => [input.closest<HTMLElement>('[data-option]')!.dataset.option!, input.value === 'true']));
      const left = key.options.length - checked.length;
      return { response: { kind: 'true-false', judged }, missing: left ? `Còn ${left} ý em chưa chọn đúng hay sai.` : null };
    }
    case 'short-answer': {
      const written = card.querySelector<HTMLInputElement>('input')!.value;
      return { response: { kind: 'short-answer', written }, missing: written.trim() ? null : 'Em viết câu trả lời trước nhé.' };
    }
  }
}
