import { officeReport } from '../src/checks/office-report.ts';
import type { OfficeReport } from '../src/curriculum/office-report.ts';
import { readCurriculum } from '../src/reading/read-curriculum.ts';
import { GOLDEN } from './folders.ts';

/** What an office says of itself on a day. */
export async function reportOn(content: string, date: string): Promise<OfficeReport> {
  const { curriculum, documents, debts } = await readCurriculum(content);
  return officeReport(curriculum!, { content: { curriculum: curriculum!, documents }, debts, date });
}
export const goldenReport = (): Promise<OfficeReport> => reportOn(GOLDEN, '2026-11-28');
