import type { Curriculum } from '../curriculum/curriculum.ts';
import { drawingsOf, mythsOf } from '../curriculum/cut.ts';
import { testFormsOf, type Forms } from '../curriculum/forms.ts';
import type { Grade } from '../curriculum/grade.ts';
import type { Ledger, ReleasedCut } from '../curriculum/ledger.ts';
import type { Lesson, LessonText } from '../curriculum/lesson.ts';
import { revisionKey } from '../curriculum/paper-code.ts';
import type { Question } from '../questions/kinds.ts';
import { walk } from '../curriculum/tree.ts';
import { NO_WORDS } from '../curriculum/words.ts';

/**
 * As much of a curriculum as the tests of one grade are made from: small enough to be sent. chooseTest and recallPaper,
 * asked for published lessons of that grade, answer from it what they answer from the whole. A draft is not in it:
 * nobody has published it.
 */
export function keepForTests(curriculum: Curriculum, grade: Grade): Curriculum {
  const { office, frameworks, forms, lessons, drawings, myths, ledger } = curriculum;
  const kinds = kindsOf(forms, grade);
  const published = lessons.filter(({ status }) => status === 'published');
  const known = keepLedger(ledger, grade, kinds, new Set(published.map(({ slug }) => slug)));
  const printed = new Set(known.flatMap(({ cuts }) => cuts.flatMap(({ pool }) => pool.map(({ id }) => id))));
  const isKept = (question: Question, text: LessonText) =>
    kinds.includes(question.kind) &&
    (printed.has(question.id) || (text.grades.includes(grade) && question.grades.includes(grade) && !question.retired));
  const keepText = (text: LessonText): LessonText => ({
    ...text,
    body: [],
    outcomes: [],
    competences: [],
    qualities: [],
    materials: [],
    sounds: [],
    questions: text.questions.filter((question) => isKept(question, text)),
  });
  const kept = published.map((lesson) => {
    const texts = lesson.texts.map(keepText).filter((text) => text.grades.includes(grade) || text.questions.length);
    return { ...lesson, texts, sources: [], forms: [], pictures: keepPictures(lesson, texts) };
  });
  const questions = kept.flatMap(({ texts }) => texts.flatMap((text) => text.questions));
  const named = mythsOf(questions, myths);
  return {
    office: { ...office, contacts: [] },
    frameworks: { ...frameworks, outcomes: [], competences: [], forms: [] },
    forms,
    lessons: kept,
    alerts: [],
    drawings: drawingsOf(questions, [], drawings),
    // What a key says of them, and no more.
    myths: myths.filter(({ id }) => id in named).map((myth) => ({ ...myth, why: '', grades: [] })),
    words: NO_WORDS,
    help: [],
    coverage: { lists: [], cases: [], free: [], holes: [] },
    ledger: known,
  };
}

/** The kinds of questions that a test of this grade asks. */
const kindsOf = (forms: Forms, grade: Grade): string[] =>
  testFormsOf(forms, grade).flatMap(({ parts }) => parts.map(({ kind }) => kind));

/** The pictures that the prompts show. */
function keepPictures({ pictures }: Lesson, texts: readonly LessonText[]): Lesson['pictures'] {
  const shown = new Set<unknown>();
  walk(
    texts.flatMap(({ questions }) => questions.flatMap(({ prompt }) => prompt)),
    (node) => {
      if (node.type === 'block' && node.name === 'Figure') shown.add(node.props.src);
    },
  );
  return Object.fromEntries(Object.entries(pictures).filter(([name]) => shown.has(name)));
}

/**
 * Where a test is made it does not matter when a revision was released: a release of other things changes no script.
 */
const UNDATED = { file: '', date: '', number: 0, addresses: [] };

/**
 * What a code of this grade can lead to: of each revision the last that was released, of its pool what a test draws, by
 * the rules it is drawn by.
 */
function keepLedger(ledger: Ledger, grade: Grade, kinds: readonly string[], slugs: ReadonlySet<string>): Ledger {
  const last = new Map<string, { draw: number; cut: ReleasedCut }>();
  for (const { draw, cuts } of ledger)
    for (const cut of cuts)
      if (cut.grade === grade && slugs.has(cut.lesson)) {
        const pool = cut.pool.filter(({ kind }) => kinds.includes(kind));
        const kept = { ...cut, addresses: [], fingerprint: '', pool };
        last.set(`${cut.lesson} ${revisionKey(cut.revision.number)}`, { draw, cut: kept });
      }
  const byDraw = Map.groupBy(last.values(), ({ draw }) => draw);
  return [...byDraw].map(([draw, own]) => ({ ...UNDATED, draw, cuts: own.map(({ cut }) => cut) }));
}
