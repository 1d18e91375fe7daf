import { z } from 'zod';
import { define } from '../blocks/define.ts';
import { kinds } from './kinds.ts';
import { EXERCISES } from './schema.ts';

const PIECES = Object.values(kinds).flatMap(({ ofTags: { why } }) => (why === null || why === 'itself' ? [] : [why]));

export const why = define({
  name: 'Why',
  kind: 'mark',
  label: 'Vì sao',
  use: 'Lời giải thích cho người chọn lựa chọn này, hoặc cho câu short-answer.',
  props: z.strictObject({}),
  inside: [...EXERCISES, ...new Set(PIECES)],
});
