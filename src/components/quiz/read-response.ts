import type { Response } from '../../questions/question.ts';
import type { Key } from './key.ts';

const all = <E extends HTMLElement>(card: HTMLElement, selector: string): E[] => [
  ...card.querySelectorAll<E>(selector),
];
const idOf = (element: HTMLElement): string => element.closest<HTMLElement>('[data-option]')!.dataset.option!;

/** What the pupil chose, placed or wrote, and in words what is still missing. A story is walked, not read. */
export function readResponse(
  card: HTMLElement,
  key: Exclude<Key, { kind: 'story' }>,
): { response: Response; missing: string | null } {
  const checked = all<HTMLInputElement>(card, 'input:checked');
  switch (key.kind) {
    case 'single':
      return {
        response: { kind: 'single', chosen: checked[0] ? idOf(checked[0]) : null },
        missing: checked.length ? null : 'Em chọn một câu trả lời trước nhé.',
      };
    case 'multiple':
    case 'find-signs':
      return {
        response: { kind: key.kind, chosen: checked.map(idOf) },
        missing: checked.length
          ? null
          : key.kind === 'multiple'
            ? 'Em chọn ít nhất một câu trước nhé.'
            : 'Em bấm vào ít nhất một chỗ đáng ngờ trước nhé.',
      };
    case 'true-false': {
      const judged = Object.fromEntries(checked.map((input) => [idOf(input), input.value === 'true']));
      const left = key.options.length - checked.length;
      return {
        response: { kind: 'true-false', judged },
        missing: left ? `Còn ${left} ý em chưa chọn đúng hay sai.` : null,
      };
    }
    case 'short-answer': {
      const written = card.querySelector<HTMLInputElement>('input')!.value;
      return {
        response: { kind: 'short-answer', written },
        missing: written.trim() ? null : 'Em viết câu trả lời trước nhé.',
      };
    }
    case 'order':
      return { response: { kind: 'order', placed: all(card, '[data-option]').map(idOf) }, missing: null };
    case 'match': {
      const given = all<HTMLSelectElement>(card, 'select').filter(({ value }) => value);
      const left = key.pairs.length - given.length;
      return {
        response: {
          kind: 'match',
          matched: Object.fromEntries(given.map((select) => [idOf(select), key.partners[Number(select.value)]!])),
        },
        missing: left ? `Còn ${left} ý em chưa ghép.` : null,
      };
    }
  }
}

/** Puts a response that was kept back into the page. */
export function fillResponse(card: HTMLElement, key: Key, response: Response): void {
  for (const input of all<HTMLInputElement>(card, 'input')) {
    if (response.kind === 'single') input.checked = idOf(input) === response.chosen;
    else if (response.kind === 'multiple' || response.kind === 'find-signs')
      input.checked = response.chosen.includes(idOf(input));
    else if (response.kind === 'true-false') input.checked = String(response.judged[idOf(input)]) === input.value;
    else if (response.kind === 'short-answer') input.value = response.written;
  }
  if (response.kind === 'match' && key.kind === 'match')
    for (const select of all<HTMLSelectElement>(card, 'select'))
      select.value = String(key.partners.indexOf(response.matched[idOf(select)]!));
  if (response.kind === 'order') placeItems(card, response.placed);
}

/** Sets the items of an order one after another. */
export function placeItems(card: HTMLElement, ids: readonly string[]): void {
  for (const id of ids) {
    const item = card.querySelector<HTMLElement>(`[data-option="${id}"]`)!;
    item.parentElement!.append(item);
  }
}
