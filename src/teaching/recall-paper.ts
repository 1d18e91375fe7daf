import type { Curriculum } from '../curriculum/curriculum.ts';
import { cut, drawingsOf, mythsOf, poolOf, type GradeLesson } from '../curriculum/cut.ts';
import { testFormsOf } from '../curriculum/forms.ts';
import { isNational, type Grade } from '../curriculum/grade.ts';
import { DRAW, recordPool, toPool, type Ledger, type PoolQuestion, type ReleasedCut } from '../curriculum/ledger.ts';
import type { Lesson } from '../curriculum/lesson.ts';
import type { TestForm } from '../curriculum/test-form.ts';
import { lessonKey, readCode, revisionKey, writeCode, type PaperCode } from '../curriculum/paper-code.ts';
import { partsOf } from '../questions/kinds.ts';
import { changeDrawn } from './change-drawn.ts';
import type { Refusal, TestOrNot } from './refusal.ts';
import { inForm, setTest, type TestSet } from './test-set.ts';
import { drawFrom, drawVersions, type VersionIds } from './test-versions.ts';

/**
 * The test that a code was printed on, though the pool was edited since: the same questions and options by id, in the
 * same order, for the same points. Their words are today's. Looks in the ledger, then at the content as it stands, for
 * a revision not released yet. `slugs` tells two lessons apart that share a code's signs.
 */
export function recallPaper(curriculum: Curriculum, typed: string, slugs: readonly string[] = []): TestOrNot {
  const code = readCode(typed);
  if ('wrong' in code) {
    const what =
      code.wrong === 'check' ? `Mã “${typed}” gõ nhầm một chữ nào đó.` : `“${typed}” không phải mã tài liệu.`;
    return refuse(what, 'Gõ lại đúng như in ở đầu đề, ví dụ 8YQW1-1018; chữ O và số 0, chữ I, L và số 1 như nhau.');
  }
  const found: Found[] = [];
  for (const { key, revision } of code.lessons) {
    const named = curriculum.lessons.filter(
      ({ slug }) => lessonKey(slug) === key && (!slugs.length || slugs.includes(slug)),
    );
    const meant = named.flatMap((lesson) => findRevision(curriculum, lesson, code.grade, revision) ?? []);
    if (meant.length > 1)
      return refuse(
        `Mã “${typed}” có thể là của ${meant.map(({ lesson }) => `“${lesson.slug}”`).join(' hoặc ')}.`,
        `Cho biết đó là bài nào, ví dụ ${meant[0]!.lesson.slug}.`,
      );
    if (!meant.length)
      return refuse(
        `Không tìm thấy bài và bản của mã “${typed}”${named[0] ? `: bài “${named[0].slug}” lớp ${code.grade} không có bản ấy` : ''}.`,
        'Mã chỉ in lại được khi bản ấy đã được ghi vào sổ phát hành. Xem lại mã, và đúng là đề ra từ trang này.',
      );
    found.push(meant[0]!);
  }
  if (code.version % 100 === 0) return refuse(`Mã đề ${code.version} không có.`, 'Mã đề bắt đầu từ 101.');
  const form = testFormsOf(curriculum.forms, code.grade).find(({ minutes }) => minutes === code.minutes);
  if (!form)
    return refuse(
      `Mẫu đề ${code.minutes} phút của mã “${typed}” không còn.`,
      'Khôi phục mẫu ấy trong content/forms/de-kiem-tra.yaml.',
    );
  if (found.some(({ draw, papers }) => draw !== DRAW && !(found.length === 1 && papers[writeCode(code)])))
    return refuse(
      `Đề mã “${typed}” được rút theo cách cũ, trang này không rút lại đúng được.`,
      'In lại từ tệp zip đã giữ, hoặc từ trang của bản đã in đề ấy.',
    );
  const version = findVersion(form, found, code);
  if (!version) return refuse(`Không có đề nào đổi, bỏ câu như mã “${typed}”.`, 'Gõ lại đúng như in ở đầu đề.');
  return assemble(curriculum, form, found, code.grade, version);
}

interface Found {
  lesson: Lesson;
  revision: { number: number; date: string };
  pool: readonly PoolQuestion[];
  papers: ReleasedCut['papers'];
  /** By which rules it is drawn from. */
  draw: number;
}

/** A lesson's revision as it was last released, or as it stands. */
function findRevision({ ledger, ...rest }: Curriculum, lesson: Lesson, grade: Grade, key: number): Found | null {
  const released = ledger
    .flatMap(({ cuts, draw }) => cuts.map((cut) => ({ ...cut, draw })))
    .findLast((cut) => cut.lesson === lesson.slug && cut.grade === grade && revisionKey(cut.revision.number) === key);
  if (released) {
    const { revision, pool, papers, draw } = released;
    return { lesson, revision, pool, papers, draw };
  }
  const current = cut({ ledger, ...rest }, lesson, grade);
  if (!current || revisionKey(current.revision.number) !== key) return null;
  return { lesson, revision: current.revision, pool: recordPool(current), papers: {}, draw: DRAW };
}

function findVersion(form: TestForm, found: readonly Found[], typed: PaperCode): VersionIds | null {
  const { grade, version: number, changes = [] } = typed;
  const [drawing, index] = [Math.floor(number / 100), (number % 100) - 1];
  const code = writeCode(typed);
  const printed = found.length === 1 ? found[0]!.papers[code] : undefined;
  if (printed) return { code, number, items: printed };
  const lessons = found.map(({ lesson, revision, pool }) => ({ slug: lesson.slug, revision: revision.number, pool }));
  const source = { grade, form, lessons };
  if (!changeDrawn(drawFrom(source, drawing), changes)) return null;
  return drawVersions(source, drawing, index + 1, changes).at(-1)!;
}

function assemble(
  curriculum: Curriculum,
  form: TestForm,
  found: readonly Found[],
  grade: Grade,
  version: VersionIds,
): TestOrNot {
  const asked = new Map(
    curriculum.lessons.flatMap(({ texts }) =>
      texts.flatMap(({ questions }) => questions.map((question) => [question.id, question])),
    ),
  );
  const kinds = form.parts.map(({ kind }) => kind);
  const lost = version.items.filter(({ id, parts }) => {
    const question = asked.get(id);
    // A part that the form has no longer would leave its questions out of the paper.
    if (!question || !kinds.includes(question.kind)) return true;
    const known = partsOf(question).map((part) => part.id);
    return parts.some((part) => !known.includes(part));
  });
  if (lost.length)
    return refuse(
      `Nội dung không còn câu, hoặc mẫu đề không còn phần của câu ${lost.map(({ id }) => `“${id}”`).join(', ')} mà đề ${version.code} đã in.`,
      'Khôi phục câu hỏi với đủ các lựa chọn, thêm retired nếu không dùng nữa; khôi phục phần của nó trong content/forms/de-kiem-tra.yaml.',
    );
  const lessons: GradeLesson[] = [];
  for (const { lesson, revision, pool } of found) {
    const today = cut(curriculum, lesson, grade);
    if (!today)
      return refuse(`Bài “${lesson.slug}” không còn văn bản cho lớp ${grade}.`, 'Khôi phục thư mục lop-… của lớp ấy.');
    const questions = pool.flatMap(({ id }) => asked.get(id) ?? []);
    lessons.push({
      ...today,
      revision: { ...today.revision, ...revision },
      questions,
      reserved: [],
      drawings: drawingsOf(questions, today.body, curriculum.drawings),
      myths: mythsOf(questions, curriculum.myths),
    });
  }
  return { set: setTest(inForm(lessons, form), [version]), refusals: [] };
}

const refuse = (what: string, fix: string): { refusals: Refusal[] } => ({
  refusals: [{ field: 'code', what, why: 'Mã cho biết bài nào, lớp nào, bản nào, mã đề nào.', fix }],
});

/**
 * Lessons whose revision is in no release: until it is, their codes can be printed again only while nothing changes.
 */
export const findUnreleased = ({ lessons, grade }: TestSet, ledger: Ledger): string[] => {
  const released = ledger.flatMap(({ cuts }) => cuts).filter((cut) => cut.grade === grade);
  return lessons
    .filter(
      ({ slug, revision }) => !released.some((cut) => cut.lesson === slug && cut.revision.number === revision.number),
    )
    .map(({ slug }) => slug);
};

/**
 * What is called what, on the one version of a recalled test, of the questions that read otherwise now than when they
 * were released: the paper that pupils hold may say something else.
 */
export function findReworded({ grade, versions }: TestSet, ledger: Ledger): string[] {
  const cuts = ledger.flatMap(({ cuts }) => cuts).filter((cut) => cut.grade === grade);
  return (versions.length === 1 ? versions[0]!.parts : []).flatMap(({ numeral, asked }) =>
    asked.flatMap(({ number, question: { id }, lesson }) => {
      const { slug, revision } = lesson;
      const cut = cuts.findLast((one) => one.lesson === slug && one.revision.number === revision.number);
      const was = cut?.pool.find((question) => question.id === id)?.words;
      // On the paper its options stand in an order of their own.
      const is = toPool(poolOf(lesson).find((question) => question.id === id)!).words;
      if (was === undefined || was === is) return [];
      // A national paper numbers each part anew.
      return [isNational(grade) ? `câu ${number} (phần ${numeral})` : `câu ${number}`];
    }),
  );
}

/** What is told of them; null when there are none. */
export const sayReworded = (names: readonly string[]): string | null =>
  names.length
    ? `Từ khi đề được in, ${names.join(', ')} đã được sửa lời: tờ học sinh cầm có thể khác bản in lại này.`
    : null;
