import { textOf } from '../../curriculum/tree.ts';
import { likeness, shinglesOf } from '../../measure/shingles.ts';
import { partsOf, type Question } from '../../questions/kinds.ts';
import { gate, percent, type Written } from './gate.ts';

const MOST_IN_GRADE = 0.35;
const MOST_ANYWHERE = 0.6;

interface Asked extends Pick<Question, 'id' | 'grades' | 'at'> {
  written: Written;
  shingles: Set<string>;
}

/** Every question in order, and which of them have each run of tiếng. */
interface Pool {
  asked: Asked[];
  having: Map<string, number[]>;
}

const known = new WeakMap<readonly Written[], Pool>();

function poolOf(all: readonly Written[]): Pool {
  const asked = all.flatMap(askedIn);
  const having = new Map<string, number[]>();
  for (const [place, { shingles }] of asked.entries())
    for (const run of shingles) {
      const places = having.get(run);
      if (places) places.push(place);
      else having.set(run, [place]);
    }
  return { asked, having };
}

/** The earlier questions that share a run with this one, in their order: the others are not alike at all. */
const sharing = ({ asked, having }: Pool, place: number): Asked[] =>
  [...new Set([...asked[place]!.shingles].flatMap((run) => having.get(run)!))]
    .filter((other) => other < place)
    .sort((a, b) => a - b)
    .map((other) => asked[other]!);

/** No two questions are alike: by the runs of three tiếng that stem and right answer share. */
export const alike = gate(
  'cau-giong-nhau',
  'câu hỏi giống nhau',
  (written, report, { all }) => {
    const pool = known.get(all) ?? poolOf(all);
    known.set(all, pool);
    for (const [place, mine] of pool.asked.entries()) {
      if (mine.written !== written) continue;
      // The later of two is told of the earlier.
      for (const other of sharing(pool, place)) {
        const together = other.grades.some((grade) => mine.grades.includes(grade));
        const like = likeness(mine.shingles, other.shingles);
        if (like < (together ? MOST_IN_GRADE : MOST_ANYWHERE)) continue;
        report(
          written.questionFile,
          mine.at,
          `Câu “${mine.id}” giống câu “${other.id}”${together ? ' cùng lớp' : ''} tới ${percent(like)} (phải dưới ${percent(together ? MOST_IN_GRADE : MOST_ANYWHERE)}).`,
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
  written.questions.map((question) => {
    const { id, grades, at } = question;
    return { id, grades, at, written, shingles: shinglesOf(wordsOf(question)) };
  });

/** The stem, and what a right answer says: every piece that is not wrong. */
const wordsOf = (question: Question): string =>
  [question.prompt, ...partsOf(question).flatMap((part) => ('right' in part && !part.right ? [] : [part.text]))]
    .map(textOf)
    .join(' ');
