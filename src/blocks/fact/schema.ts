import { z } from 'zod';
import { Names } from '../../curriculum/source.ts';
import { define } from '../define.ts';

export const fact = define({
  name: 'Fact',
  kind: 'mark',
  label: 'Điều có nguồn',
  use: 'Một điều về thế giới thật (luật, con số, vụ việc) và nguồn của nó.',
  props: z.strictObject({ source: Names.describe('Mã nguồn, khai trong lesson.yaml') }),
});
