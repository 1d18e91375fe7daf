import { z } from 'zod';
import { define } from '../../blocks/define.ts';
import { Id } from '../../curriculum/source.ts';
import { EXERCISES, picture } from '../schema.ts';

export const pair = define({
  name: 'Pair',
  kind: 'mark',
  label: 'Cặp ghép',
  use: 'Một cặp của câu match: vế trái, rồi <With> bọc vế phải, rồi <Why>.',
  props: z.strictObject({ id: Id.describe('Mã cặp, không bao giờ đổi'), picture }),
  inside: EXERCISES,
});

export const pairWith = define({
  name: 'With',
  kind: 'mark',
  label: 'Vế phải',
  use: 'Vế phải của một cặp; trên trang và trên giấy các vế phải được xáo.',
  props: z.strictObject({}),
  inside: ['Pair'],
});
