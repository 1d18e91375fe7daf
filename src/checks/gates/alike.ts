import { textOf } from '../../curriculum/tree.ts';
import { likeness, shinglesOf } from '../../measure/shingles.ts';
import { partsOf, type Question } from '../../questions/kinds.ts';
import { gate, percent, type Written } from './gate.ts';

const MOST_IN_GRADE = 0.35;
const MOST_ANYWHERE = 0.6;

interface Asked {
  question: Question;
  written: Written;
  shingles: Set<string>;
}

const known = new WeakMap<readonly Written[], Asked[]>();

/** No two questions are alike: by the runs of three tiếng that stem and right answer share. */
export const alike = gate(
  'cau-giong-nhau',
  'câu hỏi giống nhau',
  (written, report, { all }) => {
    const asked = known.get(all) ?? all.flatMap(askedIn);
    known.set(all, asked);
    for (const [place, mine] of asked.entries()) {
      if (mine.written !== written) continue;
      // The later of two is told of the earlier.
      for (const other of asked.slice(0, place)) {
        const together = other.question.grades.some((grade) => mine.question.grades.includes(grade));
        const like = likeness(mine.shingles, other.shingles);
        if (like < (together ? MOST_IN_GRADE : MOST_ANYWHERE)) continue;
        report(
          written.questionFile,
          mine.question.at,
          `Câu “${mine.question.id}” giống câu “${other.question.id}”${together ? ' cùng lớp' : ''} tới ${percent(like)} (phải dưới ${percent(together ? MOST_IN_GRADE : MOST_ANYWHERE)}).`,
          'Hỏi hai lần một điều bằng cùng những chữ ấy thì đo trí nhớ về câu, không đo điều đã học.',
          'Đổi tình huống của một câu, hoặc bỏ một câu.',
        );
        break;
      }
    }
  },
  { pooled: true },
);

const askedIn = (written: Written): Asked[] =>
  written.questions.map((question) => ({ question, written, shingles: shinglesOf(wordsOf(question)) }));

/** The stem, and what a right answer says: every piece that is not wrong. */
const wordsOf = (question: Question): string =>
  [question.prompt, ...partsOf(question).flatMap((part) => ('right' in part && !part.right ? [] : [part.text]))]
    .map(textOf)
    .join(' ');
