import { z } from 'zod';
import { define } from '../../blocks/define.ts';
import { Id } from '../../curriculum/source.ts';
import { EXERCISES, myth, right } from '../schema.ts';

export const statement = define({
  name: 'Statement',
  kind: 'mark',
  label: 'Câu khẳng định',
  use: 'Một trong bốn câu khẳng định của câu true-false, có <Why> bên trong.',
  props: z.strictObject({
    id: Id.describe('Mã câu khẳng định'),
    right: right.describe('Câu khẳng định này đúng'),
    myth,
  }),
  inside: EXERCISES,
});
