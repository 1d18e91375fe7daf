import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Place } from '../src/curriculum/place.ts';
import { showProblem } from '../src/curriculum/problem.ts';
import { showTenths } from '../src/curriculum/show-number.ts';
import { buildRelease, stillBuilt } from '../src/publish/build-release.ts';
import type { Changes } from '../src/publish/compare-releases.ts';
import { publishedOf, publishSite, type Outcome } from '../src/publish/publish-site.ts';
import type { Workplace } from '../src/publish/workplace.ts';
import { sampleAddress } from './build-site.ts';
import { showProgress } from './show-progress.ts';

/** Publishes and tells how that went: what `npm run publish-site` does, and `npm run withdraw` in the end. */
export async function publishNow(
  workplace: Workplace,
  { date, undo = false, yes = false }: { date: string; undo?: boolean | undefined; yes?: boolean | undefined },
): Promise<void> {
  const making = { ...workplace, date, publishes: true, progress: showProgress() };
  const published = publishedOf(workplace.dist);
  const isFirst = !existsSync(published);
  let sample: string | null = null;
  const begun = performance.now();
  let waited = 0;
  const outcome = await publishSite({
    ...workplace,
    build: async () => {
      const built = await buildRelease(making);
      if ('release' in built) sample = sampleAddress(built.address);
      return built;
    },
    grown: () => stillBuilt(making),
    undo,
    confirm: async (changes, places) => {
      console.log(showChanges(changes, places, isFirst));
      if (sample) console.log(`Chú ý: ${sample}\n`);
      if (yes) return true;
      const asked = performance.now();
      const agreed = await ask(undo ? 'Quay lại bản trước?' : 'Công bố?');
      waited = performance.now() - asked;
      return agreed;
    },
  });
  const seconds = (performance.now() - begun - waited) / 1000;
  const { said, wrong } = sayOutcome(outcome, published, undo, seconds);
  for (const line of said) console.log(line);
  for (const line of wrong) console.error(line);
  if (wrong.length) process.exitCode = 1;
}

export function showChanges({ readers, prints }: Changes, places: readonly Place[], isFirst: boolean): string {
  const lines = [
    ...readers.flatMap(({ who, lines }) => [`  ${who}`, ...lines.map((line) => `    ${line}`)]),
    ...(prints.length ? ['  Giấy đã in cần in lại', ...prints.map((line) => `    ${line}`)] : []),
  ];
  const to = places.length ? `\nSẽ gửi tới: ${places.map(({ name }) => name).join(', ')}.` : '';
  const head = isFirst ? 'Lần công bố đầu tiên, mọi thứ đều mới:' : 'So với bản đang công bố:';
  return `\n${head}\n${lines.join('\n') || '  Không có trang hay tệp nào khác đi với người đọc.'}${to}\n`;
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

/** How it went, in sentences: `wrong` is what is still to be mended. `seconds`: without those a person thought. */
export function sayOutcome(
  { problems, changed, ledger, sent }: Outcome,
  published: string,
  undo: boolean,
  seconds: number,
): { said: string[]; wrong: string[] } {
  if (problems.length)
    return {
      said: [],
      wrong: [`${problems.map(showProblem).join('\n\n')}\n\n${problems.length} lỗi. Chưa có gì được công bố thêm.`],
    };
  const done = undo
    ? `Đã quay lại bản trước. Trang ở ${published}. Tệp đang soạn còn nguyên: sửa, lưu, rồi công bố lại.`
    : `Đã công bố sau ${showTenths(seconds)} giây. Trang ở ${published}.`;
  return {
    said: [
      ...(ledger ? [`Đã ghi sổ phát hành: ${ledger}. Giữ tệp này cùng nội dung.`] : []),
      changed ? done : 'Bản đang công bố giữ nguyên.',
      ...(changed && !sent.length
        ? ['Trang mới nằm trên máy này. Muốn người khác xem được thì ghi nơi đặt trang: docs/cong-bo.md.']
        : []),
      ...sent.flatMap(({ place, failed }) => (failed ? [] : [`Đã gửi tới ${place}.`])),
    ],
    wrong: sent.flatMap(({ place, failed }) =>
      failed ? [`Chưa gửi được tới ${place}: ${failed}. Trang cũ ở đó còn nguyên; chạy lại lệnh này để gửi tiếp.`] : [],
    ),
  };
}
