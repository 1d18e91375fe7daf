import { gate } from './gate.ts';
import { wordsOf } from './voices.ts';

/** No phrase of content/words/translated.yaml: it sounds translated, and there is a better one. */
export const translated = gate('cau-dich', 'câu nghe như dịch', (written, report, { curriculum }) => {
  const phrases = curriculum.words.translated.map((one) => ({ ...one, low: one.say_not.toLocaleLowerCase('vi') }));
  for (const voiced of wordsOf(written)) {
    const low = voiced.text.toLocaleLowerCase('vi');
    for (const { say_not, better, why, low: phrase } of phrases) {
      const from = low.indexOf(phrase);
      if (from < 0) continue;
      report(
        voiced.document,
        () => voiced.placeOf(from),
        `“${say_not}” nghe như dịch.`,
        `${why[0]!.toLocaleUpperCase('vi')}${why.slice(1)}.`,
        `Nói: ${better}.`,
      );
    }
  }
});
