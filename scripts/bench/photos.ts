import { realLessons } from '../../test/lessons.ts';
import { MAKERS } from '../../test/made/photos/makers.ts';
import { CONDITIONS } from '../../test/made/photos/photo.ts';
import { printSheets } from '../../test/made/photos/sheets.ts';
import { tallyPhotos } from '../../test/made/photos/tally.ts';
import { median, show, showLoad } from './measure.ts';

/**
 * What reading one made photo of an answer sheet takes of one processor, by condition: the aim is half a second.
 * Whether it is read right: `npm run test:large -- test/large/marking.test.ts`.
 */
export async function benchPhotos({ runs }: { runs: number }): Promise<void> {
  const sheets = await printSheets(await realLessons());
  const seeds = Array.from({ length: runs }, (_, i) => i);
  const makers = Object.values(MAKERS);
  // Once for the compiler: a phone in a teacher's hand reads forty.
  tallyPhotos(makers[0]!, CONDITIONS[0]!, sheets, [runs]);
  const each = CONDITIONS.map((condition) => {
    const tallies = makers.map((maker) => tallyPhotos(maker, condition, sheets, seeds));
    return { condition, ms: tallies.reduce((sum, { ms, photos }) => sum + ms / photos, 0) / makers.length };
  });
  console.log(`Đọc một ảnh chụp phiếu trả lời (trung bình ${runs * makers.length} ảnh, giờ của một bộ xử lí):`);
  for (const { condition, ms } of each) console.log(`  ${condition.padEnd(12)} ${show(ms, 0).padStart(5)} ms`);
  console.log(`  ${'trung vị'.padEnd(12)} ${show(median(each.map(({ ms }) => ms)), 0).padStart(5)} ms`);
  console.log(showLoad());
}
