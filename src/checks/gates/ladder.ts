import { phraseFinder, withoutQuotes } from '../../measure/phrases.ts';
import { gate } from './gate.ts';
import { isMessage, withoutFacts, wordsOf } from './voices.ts';

/** One idea has one word in a group of grades: none of those that content/words/ladder.yaml keeps it from. */
export const ladder = gate('thang-tu', 'một ý, một từ', (written, report, { curriculum }) => {
  const rungs = curriculum.words.ladder;
  const find = phraseFinder(rungs.flatMap(({ instead_of }) => instead_of));
  for (const voiced of wordsOf(written)) {
    // What a term means may name what others call it.
    if (isMessage(voiced) || voiced.attribute === 'meaning') continue;
    for (const { phrase, from } of find(withoutQuotes(withoutFacts(voiced)))) {
      const rung = rungs.find(({ instead_of }) => instead_of.includes(phrase))!;
      const word = rung.bands[written.group.name];
      report(
        voiced.document,
        () => voiced.placeOf(from),
        `“${phrase}”: ý này (${rung.idea}) ${word ? `ở lớp ${written.group.name} gọi là “${word}”` : `chưa có ở lớp ${written.group.name}`}.`,
        'Một ý mà nhiều tên thì em tưởng là nhiều điều khác nhau.',
        word ? `Dùng “${word}”; lời nhân vật, lời luật thì để trong ngoặc kép.` : 'Nói bằng lời thường, hoặc bỏ.',
      );
    }
  }
});
