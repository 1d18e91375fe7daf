import { z } from 'zod';

const minutes = z.int().min(10).max(120);

/** content/forms/tiet-hoc.yaml: the minutes of a period (tiết) at each level of school. */
export const PeriodsFile = z.strictObject({
  period: z
    .strictObject({
      'tieu-hoc': minutes.describe('Số phút một tiết ở lớp 1–5'),
      thcs: minutes.describe('Số phút một tiết ở lớp 6–9'),
      thpt: minutes.describe('Số phút một tiết ở lớp 10–12'),
    })
    .describe('Số phút của một tiết ở mỗi cấp: tieu-hoc, thcs, thpt'),
});
export type Periods = z.infer<typeof PeriodsFile>['period'];
