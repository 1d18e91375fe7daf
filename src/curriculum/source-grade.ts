import { z } from 'zod';
import type { Source } from './source.ts';

/** How near a source is to what it tells of: A the text of the law itself … D whoever else. */
export const SourceGrade = z.enum(['A', 'B', 'C', 'D']);
export type SourceGrade = z.infer<typeof SourceGrade>;

const places = z.record(z.string().min(1), SourceGrade);

/** content/forms/bac-nguon.yaml: sources are graded by where they stand, so that nobody types 231 grades. */
export const SourceGradesFile = z.strictObject({
  grades: z
    .record(
      SourceGrade,
      z.strictObject({
        name: z.string().min(1).describe('Tên bậc, vài chữ'),
        means: z.string().min(1).describe('Nguồn nào ở bậc này'),
        stands: z.boolean().describe('Đứng một mình được; không thì câu phải nói ai nói'),
      }),
    )
    .describe('Các bậc'),
  hosts: places.describe('Tên miền và bậc của nó'),
  publishers: places.default({}).describe('Nơi ban hành của nguồn không có địa chỉ, và bậc của nó'),
});
export type SourceGrades = z.infer<typeof SourceGradesFile>;

/** The grade of a source by its host or, of one without address, by who issued it; null for one in no row. */
export function gradeOf({ address, publisher }: Source, { hosts, publishers }: SourceGrades): SourceGrade | null {
  const rows = address ? hosts : publishers;
  const names = address ? domainsOf(address) : Object.keys(publishers).filter((name) => publisher.startsWith(name));
  const row = names.find((name) => Object.hasOwn(rows, name));
  return row === undefined ? null : rows[row]!;
}

/** a.b.vn → a.b.vn, b.vn, vn: what says most of a place first. */
export const domainsOf = (address: string): string[] => {
  const labels = new URL(address).hostname.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
};

/** How many are of grade A, B, C, D. */
export const countGrades = (grades: readonly (SourceGrade | null)[]): number[] =>
  SourceGrade.options.map((one) => grades.filter((grade) => grade === one).length);
