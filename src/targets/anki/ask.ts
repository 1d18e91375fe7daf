import type { PaperContext } from '../../blocks/define.ts';
import { renderNodes } from '../../html/render.ts';
import { kindOf, kinds, type Kind, type Question } from '../../questions/kinds.ts';
import { nearest, nothing, waysOfAll } from '../exchange/carry.ts';

/** A card: HTML on both sides. */
export interface AnkiCard {
  front: string;
  back: string;
}

/** Whatever stands on paper makes a card: what is asked, and what is right and why. */
function card(question: Question, context: PaperContext): AnkiCard[] {
  const { paper, prompt, inPrompt } = kindOf(question);
  const asked = inPrompt ? paper.prompt(question) : prompt(question);
  return [
    {
      front: renderNodes([...context.nodes(asked), ...paper.ask(question, 'sheet', context)]),
      back: renderNodes([...paper.words(question, context), ...paper.reasons(question, 0, context)]),
    },
  ];
}

const NO_CARD: Partial<Record<Kind, string>> = {
  story: 'một thẻ không rẽ nhánh được',
  essay: 'bài viết cần thầy cô chấm',
};

/** How a kind is asked in Anki, which marks nothing. */
export const ANKI_WAYS = waysOfAll<AnkiCard>((kind) => {
  const why = NO_CARD[kind] ?? (kinds[kind].test ? null : 'câu này không có bản in để làm thẻ');
  return why === null ? nearest('thành thẻ hỏi – đáp, em tự chấm', card) : nothing(why);
});
