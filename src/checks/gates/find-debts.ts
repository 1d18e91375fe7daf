import type { DebtsFile } from '../../curriculum/debts.ts';
import type { Problem } from '../../curriculum/problem.ts';
import { showDate } from '../../curriculum/show-date.ts';
import { hint } from '../../curriculum/suggest.ts';
import { documentsOf, rule, type Content } from '../rule.ts';
import type { Path } from '../../reading/document.ts';
import { nameOf, writtenIn } from './gate.ts';
import { gates } from './gates.ts';

/**
 * What is wrong in the debts themselves: past their day, of a text or a gate that is not there, told twice, or paid.
 * `found`: what the gates say of all texts.
 */
export async function findDebts(
  content: Content,
  debts: DebtsFile,
  found: readonly Problem[],
  today: string,
): Promise<Problem[]> {
  const bitten = new Set(found.map(({ file, rule: id }) => `${nameOf(file)} ${id}`));
  const owed = rule('no-noi-dung', (_, report) => {
    for (const document of documentsOf(content, 'debts').filter(({ whole }) => whole)) {
      const tell = (path: Path, what: string, why: string, fix: string) =>
        report(document, () => document.placeOf(path), what, why, fix);
      checkDebts(content, debts, bitten, today, tell);
      for (const [i, { lesson, gates: named }] of debts.free.entries()) {
        const slugs = content.curriculum.lessons.map(({ slug }) => slug);
        if (!slugs.includes(lesson))
          tell(['free', i, 'lesson'], `Không có bài “${lesson}”.`, UNKNOWN, hint(lesson, slugs));
        for (const [j, id] of named.entries()) if (!IDS.includes(id)) tellGate(['free', i, 'gates', j], id, tell);
      }
    }
  });
  return owed.check(content);
}

type Tell = (path: Path, ...words: [what: string, why: string, fix: string]) => void;

const IDS = gates.map(({ id }) => id);
const POOLED = gates.filter(({ pooled }) => pooled).map(({ id }) => id);
const UNKNOWN = 'Dòng này không có tác dụng gì, mà người đọc tưởng là có.';
const tellGate = (path: Path, id: string, tell: Tell) => tell(path, `Không có cổng “${id}”.`, UNKNOWN, hint(id, IDS));

function checkDebts(
  content: Content,
  { debts }: DebtsFile,
  bitten: ReadonlySet<string>,
  today: string,
  tell: Tell,
): void {
  const texts = content.curriculum.lessons.flatMap((lesson) => lesson.texts.map(({ file }) => nameOf(file)));
  const whole = new Set(writtenIn(content).map(({ name }) => name));
  const seen = new Set<string>();
  for (const [i, { text, until, gates: named }] of debts.entries()) {
    if (!texts.includes(text)) tell(['debts', i, 'text'], `Không có văn bản “${text}”.`, UNKNOWN, hint(text, texts));
    if (until < today)
      tell(
        ['debts', i, 'until'],
        `Nợ của “${text}” đã quá ngày cuối (${showDate(until)}).`,
        'Một món nợ không có hạn thì không ai trả.',
        'Sửa văn bản cho qua các cổng ấy; chưa kịp thì hẹn một ngày mới và ghi lí do trong lịch sử sửa đổi.',
      );
    for (const [j, id] of named.entries()) {
      const path = ['debts', i, 'gates', j];
      const debt = `${text} ${id}`;
      if (!IDS.includes(id)) tellGate(path, id, tell);
      else if (seen.has(debt)) tell(path, `“${id}” của “${text}” ghi hai lần.`, UNKNOWN, 'Xoá một chỗ.');
      // Of a text that could not be read whole nobody knows whether it still owes.
      else if (whole.has(text) && !bitten.has(debt) && !POOLED.includes(id))
        tell(
          path,
          `“${text}” đã qua cổng “${id}”.`,
          'Nợ đã trả mà còn ghi thì lần sau sa sút không ai biết.',
          'Xoá mã này khỏi danh sách; hoặc chạy npm run check -- --debts để ghi lại cả tệp.',
        );
      seen.add(debt);
    }
  }
}
