import { phraseFinder, withoutQuotes } from '../../measure/phrases.ts';
import { gate } from './gate.ts';
import { isMessage, withoutFacts, wordsOf } from './voices.ts';

const NAMES = ['bố mẹ', 'cha mẹ', 'ba má', 'ba mẹ'];
/** What a child of the south calls them in its own speech, whatever the lesson says. */
const SPOKEN = ['ba má', 'ba mẹ'];

/** A text calls parents by one name; the words of a law, of a message, and “ba má” in speech apart. */
export const parents = gate('bo-me', 'một cách gọi bố mẹ', (written, report) => {
  const find = phraseFinder(NAMES);
  const heard = wordsOf(written).flatMap((voiced) => {
    if (isMessage(voiced)) return [];
    const own = withoutFacts(voiced);
    const told = withoutQuotes(own);
    return find(own)
      .filter(({ phrase, from }) => !SPOKEN.includes(phrase) || told[from] !== ' ')
      .map(({ phrase, from }) => ({ phrase, from, voiced }));
  });
  const count = (name: string) => heard.filter(({ phrase }) => phrase === name).length;
  const used = NAMES.filter(count).sort((a, b) => count(b) - count(a));
  for (const name of used.slice(1)) {
    const { voiced, from } = heard.find(({ phrase }) => phrase === name)!;
    report(
      voiced.document,
      () => voiced.placeOf(from),
      `Bài gọi “${used[0]}” ${count(used[0]!)} lần mà ở đây (và ${count(name) - 1} chỗ nữa) gọi “${name}”.`,
      'Trong một bài mà gọi hai cách thì nghe như hai người viết.',
      `Dùng “${used[0]}” cả bài; lời văn bản luật thì để trong <Fact>.`,
    );
  }
});
