import type { Curriculum } from '../../curriculum/curriculum.ts';
import type { Lesson, LessonText } from '../../curriculum/lesson.ts';
import { PaceFile, type Pace } from '../../curriculum/pace.ts';
import { groupOf, type GradeGroup } from '../../curriculum/grade-group.ts';
import { shareOf } from '../../measure/tieng.ts';
import type { Question } from '../../questions/kinds.ts';
import type { Document } from '../../reading/document.ts';
import { areWhole, documentOf, isRead, isWhole, rule, type Content, type Report, type Rule } from '../rule.ts';

/**
 * A rule about how good a text is, told with a number. It bites where a lesson is published; a draft gets it as a note,
 * and `content/debts.yaml` may excuse a text from it until a day.
 */
export interface Gate extends Rule {
  /** What it is called, in the middle of a sentence. */
  name: string;
  /**
   * What it says of a text depends on the others: a debt not needed today may be tomorrow, and while one of them cannot
   * be read nothing is said of any.
   */
  pooled?: true;
}

/** A text as gates look at it: read whole, with its files. */
export interface Written {
  /** As debts name it: phieu-trung-thuong/lop-4-5. */
  name: string;
  lesson: Lesson;
  text: LessonText;
  group: GradeGroup;
  document: Document;
  /** Where its questions stand; the text's own file while it has none. */
  questionFile: Document;
  /** Those that are asked. */
  questions: readonly Question[];
}

/** What a gate may look at besides a text: the others, and what is agreed about words. */
export interface Around {
  all: readonly Written[];
  curriculum: Curriculum;
  /** How long things take in class; null where nobody has said so. */
  pace: Pace | null;
}

const known = new WeakMap<Content['curriculum'], Written[]>();

/** Every text that could be read whole: of a broken one nothing is measured. */
export function writtenIn(content: Content): readonly Written[] {
  const found = known.get(content.curriculum) ?? readWritten(content);
  known.set(content.curriculum, found);
  return found;
}

const readWritten = (content: Content): Written[] =>
  content.curriculum.lessons
    .filter((lesson) => isRead(content, 'groups') && isWhole(content, lesson))
    .flatMap((lesson) =>
      lesson.texts.map((text): Written => {
        const document = documentOf(content, text.file);
        return {
          name: nameOf(text.file),
          lesson,
          text,
          group: groupOf(content.curriculum.forms.groups, text.grades),
          document,
          questionFile: text.questionsFile ? documentOf(content, text.questionsFile) : document,
          // Asked for anew each time: of all texts that there are nobody holds the questions.
          get questions() {
            return text.questions.filter(({ retired }) => !retired);
          },
        };
      }),
    );

/** The text that a file belongs to: content/lessons/a/lop-4-5/bai.mdx → a/lop-4-5. */
export const nameOf = (file: string): string => file.split('/').slice(-3, -1).join('/');

export const aroundIn = (content: Content): Around => ({
  all: writtenIn(content),
  curriculum: content.curriculum,
  pace: PaceFile.safeParse(content.documents.find(({ kind }) => kind === 'pace')?.data).data?.pace ?? null,
});

/** A gate asked about each text in turn: without its lesson's others, unless it says that it compares them. */
export const gate = (
  id: string,
  name: string,
  check: (written: Written, report: Report, around: Around) => void | Promise<void>,
  more: Pick<Gate, 'pooled'> & { alone?: 'lesson' } = {},
): Gate => ({
  name,
  ...more,
  ...rule(
    id,
    async (content, report) => {
      if (more.pooled && !areWhole(content)) return;
      const around = aroundIn(content);
      for (const written of around.all) await check(written, report, around);
    },
    more.pooled ? {} : { alone: more.alone ?? 'text' },
  ),
});

/** 0.333 → 33 %; the sign stands apart as Vietnamese writes it in a table, and joined in a sentence. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A share just at a limit is within it, whatever the computer makes of a third. */
export const isOver = (value: number, limit: number): boolean => value > limit + 1e-9;

/** The names of some questions, so many as are read: “qua-45-01, qua-45-03 và 4 câu nữa”. */
export function listIds(ids: readonly string[], most = 6): string {
  const shown = ids.slice(0, most).join(', ');
  return ids.length > most ? `${shown} và ${ids.length - most} câu nữa` : shown;
}

export { shareOf };
