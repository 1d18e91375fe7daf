import { createInterface } from 'node:readline/promises';
import type { Place } from '../src/curriculum/place.ts';
import { showProblem } from '../src/curriculum/problem.ts';
import { buildRelease, stillBuilt } from '../src/publish/build-release.ts';
import type { Changes } from '../src/publish/compare-releases.ts';
import { publishedOf, publishSite, type Outcome } from '../src/publish/publish-site.ts';
import type { Workplace } from '../src/publish/workplace.ts';
import { showProgress } from './show-progress.ts';

/** Publishes and tells how that went: what `npm run publish-site` does, and `npm run withdraw` in the end. */
export async function publishNow(
  workplace: Workplace,
  { date, undo = false, yes = false }: { date: string; undo?: boolean | undefined; yes?: boolean | undefined },
): Promise<void> {
  const making = { ...workplace, date, progress: showProgress() };
  const outcome = await publishSite({
    ...workplace,
    build: () => buildRelease(making),
    grown: () => stillBuilt(making),
    undo,
    confirm: async (changes, places) => {
      console.log(show(changes, places));
      return yes || ask(undo ? 'Quay lại bản trước?' : 'Công bố?');
    },
  });
  tell(outcome, publishedOf(workplace.dist));
}

function show({ readers, prints }: Changes, places: readonly Place[]): string {
  const lines = [
    ...readers.flatMap(({ who, lines }) => [`  ${who}`, ...lines.map((line) => `    ${line}`)]),
    ...(prints.length ? ['  Giấy đã in cần in lại', ...prints.map((line) => `    ${line}`)] : []),
  ];
  const to = places.length ? `\nSẽ gửi tới: ${places.map(({ name }) => name).join(', ')}.` : '';
  return `\nSo với bản đang công bố:\n${lines.join('\n') || '  Không có trang hay tệp nào khác đi với người đọc.'}${to}\n`;
}

async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error('Không có ai để hỏi: thêm --yes khi chắc chắn.');
    process.exitCode = 1;
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} Gõ c (có) rồi Enter; phím khác là thôi: `);
  terminal.close();
  return /^(c|có|co|y|yes)$/i.test(answer.trim().normalize('NFC'));
}

function tell({ problems, changed, ledger, sent }: Outcome, published: string): void {
  if (problems.length) {
    console.error(`${problems.map(showProblem).join('\n\n')}\n\n${problems.length} lỗi. Chưa có gì được công bố thêm.`);
    process.exitCode = 1;
    return;
  }
  if (ledger) console.log(`Đã ghi sổ phát hành: ${ledger}. Giữ tệp này cùng nội dung.`);
  console.log(changed ? `Đã công bố. Trang ở ${published}.` : 'Bản đang công bố giữ nguyên.');
  if (changed && !sent.length)
    console.log('Trang mới nằm trên máy này. Muốn người khác xem được thì ghi nơi đặt trang: docs/cong-bo.md.');
  for (const { place, failed } of sent) {
    if (failed)
      console.error(`Chưa gửi được tới ${place}: ${failed}. Trang cũ ở đó còn nguyên; chạy lại lệnh này để gửi tiếp.`);
    else console.log(`Đã gửi tới ${place}.`);
  }
  if (sent.some(({ failed }) => failed)) process.exitCode = 1;
}
