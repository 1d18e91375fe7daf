import { z } from 'zod';
import { Grade } from './grade.ts';
import { Mark } from './mark.ts';

const provenance = {
  mark: Mark.describe('Mức chắc chắn của câu chữ'),
  source: z.string().nullable().describe('Nơi đã đọc được câu chữ này'),
};

/** An outcome (yêu cầu cần đạt) of the Tin học programme. The id is ours and is never printed. */
export const Outcome = z.strictObject({
  id: z.string(),
  grade: Grade,
  text: z.string().min(1),
  /** The wording known has gaps: it is never printed. */
  truncated: z.boolean().default(false),
  /** The outcome itself is about scams, so a lesson may say "bám sát chương trình". */
  explicit: z.boolean().default(false),
  ...provenance,
});
export type Outcome = z.infer<typeof Outcome>;

/** A code of the digital competence framework as schools use it, e.g. 4.2.TC1b. */
export const Competence = z.strictObject({
  code: z.string(),
  level: z.string(),
  text: z.string().min(1),
  truncated: z.boolean().default(false),
  ...provenance,
});
export type Competence = z.infer<typeof Competence>;

/** A form of scam as an authority named it. */
export const ScamForm = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  list: z.string().describe('Danh sách nêu hình thức này'),
  ...provenance,
});
export type ScamForm = z.infer<typeof ScamForm>;

export const OutcomesFile = z.strictObject({
  programme: z.string().describe('Chương trình và văn bản ban hành'),
  outcomes: z.array(Outcome),
});
export const CompetencesFile = z.strictObject({
  document: z.string().describe('Văn bản nêu các mã năng lực'),
  levels: z.record(z.string(), z.string()).describe('Lớp nào dùng bậc nào'),
  competences: z.array(Competence),
});
export const ScamFormsFile = z.strictObject({ forms: z.array(ScamForm) });

export interface Frameworks {
  programme: string;
  outcomes: Outcome[];
  competenceDocument: string;
  /** Level (CB1 … NC1) of each grade, keyed by the grade as a string. */
  competenceLevels: Record<string, string>;
  competences: Competence[];
  forms: ScamForm[];
}
