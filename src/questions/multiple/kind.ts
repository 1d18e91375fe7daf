import { choices, choicesOnPaper } from '../choices/choices.ts';
import { defineKind, type InTests } from '../kind.ts';
import { optionsKey, type OptionsKey, type WithOptions } from '../options.ts';
import { scoreMultiple, type MultipleResponse } from './score.ts';

/** Two options or more are right. */
export interface Multiple extends WithOptions {
  kind: 'multiple';
}

const inTests: InTests<MultipleResponse> = {
  minutes: 2,
  sheet: { form: 'bubbles', several: true, response: (chosen) => ({ kind: 'multiple', chosen: [...chosen] }) },
  deals: 'pieces',
};

export const multiple = defineKind<Multiple, OptionsKey<'multiple'>, MultipleResponse>({
  ...choices,
  name: 'Nhiều lựa chọn',
  how: 'Chọn tất cả những câu đúng.',
  unanswerable({ id, options }) {
    const right = options.filter((option) => option.right).length;
    if (right < 2)
      return [
        `Câu “${id}” là loại multiple nhưng có ${right} lựa chọn đúng.`,
        'Thêm right vào ít nhất hai <Option>, hoặc đổi kind="single".',
      ];
    if (right < options.length) return null;
    return [`Mọi lựa chọn của câu “${id}” đều đúng.`, 'Thêm ít nhất một <Option> sai.'];
  },
  key: (exercise) => optionsKey('multiple', exercise),
  score: scoreMultiple,
  paper: choicesOnPaper('Chọn đủ và đúng cả mới được điểm.'),
  test: inTests,
});
