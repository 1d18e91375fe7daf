import type { PaperContext } from '../../blocks/define.ts';
import { renderNodes } from '../../html/render.ts';
import { kindOf, type Question } from '../../questions/kinds.ts';
import { nearest, nothing, type Ways } from '../exchange/carry.ts';

/** A card: HTML on both sides. */
export interface AnkiCard {
  front: string;
  back: string;
}

/** Whatever stands on paper makes a card: what is asked, and what is right and why. */
function card(question: Question, context: PaperContext): AnkiCard[] {
  const { paper, prompt } = kindOf(question);
  const asked = question.kind === 'find-signs' || question.kind === 'gap' ? paper.prompt(question) : prompt(question);
  return [
    {
      front: renderNodes([...context.nodes(asked), ...paper.ask(question, 'sheet', context)]),
      back: renderNodes([...paper.words(question, context), ...paper.reasons(question, 0, context)]),
    },
  ];
}

const BY_ONESELF = 'thành thẻ hỏi – đáp, em tự chấm';

/** How each kind is asked in Anki, which marks nothing. */
export const ANKI_WAYS: Ways<AnkiCard> = {
  single: nearest(BY_ONESELF, card),
  multiple: nearest(BY_ONESELF, card),
  'true-false': nearest(BY_ONESELF, card),
  'short-answer': nearest(BY_ONESELF, card),
  order: nearest(BY_ONESELF, card),
  match: nearest(BY_ONESELF, card),
  'find-signs': nearest(BY_ONESELF, card),
  sort: nearest(BY_ONESELF, card),
  gap: nearest(BY_ONESELF, card),
  story: nothing('một thẻ không rẽ nhánh được'),
  essay: nothing('bài viết cần thầy cô chấm'),
};
