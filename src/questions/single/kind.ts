import { choices, choicesOnPaper } from '../choices/choices.ts';
import { defineKind, type InTests } from '../kind.ts';
import { optionsKey, type OptionsKey, type WithOptions } from '../options.ts';
import { scoreSingle, type SingleResponse } from './score.ts';

/** One option is right. */
export interface Single extends WithOptions {
  kind: 'single';
}

const inTests: InTests<SingleResponse> = {
  minutes: 1.5,
  sheet: { form: 'bubbles', several: false, response: ([chosen = null]) => ({ kind: 'single', chosen }) },
  deals: 'pieces',
};

export const single = defineKind<Single, OptionsKey<'single'>, SingleResponse>({
  ...choices,
  name: 'Một lựa chọn',
  how: 'Chọn một câu trả lời.',
  unanswerable({ id, options }) {
    if (options.length < 2)
      return [`Câu “${id}” có ${options.length} lựa chọn.`, 'Viết ít nhất hai <Option>, một cái có right.'];
    const right = options.filter((option) => option.right).length;
    if (right === 1) return null;
    return [
      `Câu “${id}” là loại single nhưng có ${right} lựa chọn đúng.`,
      right ? 'Giữ right ở đúng một <Option>, hoặc đổi kind="multiple".' : 'Thêm right vào <Option> đúng.',
    ];
  },
  key: (exercise) => optionsKey('single', exercise),
  score: scoreSingle,
  paper: choicesOnPaper(null),
  test: inTests,
});
