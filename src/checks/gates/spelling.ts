import { dictionary, misspelt } from '../../measure/spelling.ts';
import { gate } from './gate.ts';
import { wordsOf } from './voices.ts';

/** Every word is Vietnamese, or one that content/words/spelling.yaml takes in. Names are known by their capital. */
export const spelling = gate('chinh-ta', 'chính tả', async (written, report, { curriculum }) => {
  const tieng = await dictionary();
  const own = new Set(curriculum.words.spelling);
  for (const voiced of wordsOf(written)) {
    for (const { word, from } of misspelt(voiced.text, (one) => tieng.has(one) || own.has(one)))
      report(
        voiced.document,
        () => voiced.placeOf(from),
        `“${word}” không có trong từ điển.`,
        'Có thể gõ nhầm; trẻ tập đọc thì nhớ cả chữ sai.',
        'Sửa chữ; đúng là một từ bài cần thì ghi vào content/words/spelling.yaml.',
      );
  }
});
