import { placesIn } from '../curriculum/fill.ts';
import { PAPER_PLACES } from '../curriculum/paper-words.ts';
import { hint } from '../curriculum/suggest.ts';
import { documentsOf, rule } from './rule.ts';

/** Head and motto of papers of the state. */
const OF_THE_STATE = /cộng ho[àa]|cộng h[oò]a xã hội|độc lập\s*[-–—]\s*tự do/iu;

/** What an office says on its papers has only places that can be filled in, and no certificate looks official. */
export const paperWords = rule('loi-to-giay', (content, report) => {
  for (const document of documentsOf(content, 'paper-words').filter(({ whole }) => whole)) {
    const { certificate, family } = content.curriculum.forms.papers;
    const { title, lines, date, signer } = certificate;
    const filled = [
      ...lines.map((words, i) => ({ words, path: ['certificate', 'lines', i] })),
      { words: family.greeting, path: ['family', 'greeting'] },
    ];
    for (const { words, path } of filled)
      for (const place of placesIn(words).filter((one) => !PAPER_PLACES.includes(one)))
        report(
          document,
          document.placeOf(path),
          `Không có gì để điền vào {${place}} ở dòng này.`,
          'Trên giấy sẽ còn nguyên dấu ngoặc nhọn.',
          hint(place, PAPER_PLACES),
        );
    const said = [
      { words: title, path: ['certificate', 'title'] },
      ...filled,
      { words: date, path: ['certificate', 'date'] },
      { words: signer, path: ['certificate', 'signer'] },
    ];
    for (const { words, path } of said.filter((one) => OF_THE_STATE.test(one.words)))
      report(
        document,
        document.placeOf(path),
        `Dòng “${words}” làm giấy của lớp trông như giấy tờ nhà nước.`,
        'Giấy chứng nhận do thầy cô tặng, không quốc hiệu, không dấu: giấy giả dấu là điều bài dạy em phải dè.',
        'Bỏ dòng này.',
      );
  }
});
