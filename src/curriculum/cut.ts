import { byName } from './by-name.ts';
import type { Curriculum } from './curriculum.ts';
import { periodOf, planFormOf, testFormOf } from './forms.ts';
import type { Competence, Outcome, ScamForm } from './frameworks.ts';
import { bandOf, type Band, type Grade } from './grade.ts';
import { isAbout } from './is-about.ts';
import { lazily, lazy } from './lazily.ts';
import {
  formsOf,
  isTaught,
  type Lesson,
  type LessonFile,
  type LessonText,
  type Objective,
  type Quality,
} from './lesson.ts';
import type { Myth } from './myth.ts';
import { onlyPrintable, type Printable } from './mark.ts';
import type { Contact, Office } from './office.ts';
import type { Picture } from '../document/paper.ts';
import { partsOf, type Question } from '../questions/kinds.ts';
import type { PaperWords } from './paper-words.ts';
import type { PlanForm } from './plan-form.ts';
import { byMention } from './references.ts';
import type { Language, Sound } from './sound.ts';
import type { Source } from './source.ts';
import type { TestForm } from './test-form.ts';
import type { YearForm } from './year-form.ts';
import { picturedIn, walk, type BlockNode, type Flow } from './tree.ts';

/** A lesson as one grade has it: all that a page or a paper of that grade needs, and nothing of another grade. */
export interface GradeLesson {
  slug: string;
  grade: Grade;
  band: Band;
  title: string;
  /** What it is about, for adults, where the title that its pupils read does not say it: the name all ages share. */
  topic: string | null;
  summary: string;
  /** All grades that its text is written for, and what in that text only some of them have. */
  shared: { grades: Grade[]; own: OwnPart[] };
  minutes: number;
  /** Minutes of one period (tiết) in this grade. */
  period: number;
  /** How many periods the minutes make, at least one. */
  periods: number;
  objectives: Objective[];
  outcomes: Printable<Outcome>[];
  competences: Printable<Competence>[];
  qualities: Quality[];
  materials: string[];
  body: Flow[];
  /** Those that pupils are asked on the page in this grade, retired ones left out. */
  questions: Question[];
  /** Those kept for tests: no page, search or export for pupils ever looks here. */
  reserved: Question[];
  /** In the order in which the body first mentions them. */
  sources: Printable<Source>[];
  forms: Printable<ScamForm>[];
  contacts: Record<string, Printable<Contact>>;
  pictures: Record<string, Picture>;
  /** The drawings that the questions and the lesson's exercises show, and no others. */
  drawings: Record<string, Picture>;
  /** What a child tells itself who answers its questions wrong, by the misconception's name. For teachers only. */
  myths: Record<string, string>;
  /** Parts of the body as somebody read them out, and what the languages besides Vietnamese are called. */
  sounds: Sound[];
  languages: Language[];
  care: LessonFile['care'];
  /** `number`, `date`: the lesson's last; `changed`: what was changed last of what this grade has. */
  revision: { number: number; date: string; changed: string };
  revisions: LessonFile['revisions'];
  reviewer: string;
  office: Pick<Office, 'name' | 'letterhead' | 'site'>;
  programme: string;
  competenceDocument: string;
  /** What a test of this grade consists of. */
  testForm: TestForm;
  /** What stands in its plan besides the lesson's own words. */
  planForm: PlanForm;
  /** What its office says on papers whose other words are the lesson's. */
  paperWords: PaperWords;
  /** How a year is made of lessons. */
  yearForm: YearForm;
}

/** What a <Grades> block of a text holds. */
export interface OwnPart {
  only: Grade[];
  nodes: Flow[];
  /** The title of the activity it stands in. */
  activity?: string;
}

/** All that a test of a lesson may draw from, what is kept for tests first. */
export const poolOf = ({ reserved, questions }: Pick<GradeLesson, 'reserved' | 'questions'>): Question[] => [
  ...reserved,
  ...questions,
];

/** Takes one grade's lesson out of the curriculum, or null when the lesson has no text for that grade. */
export function cut(curriculum: Curriculum, lesson: Lesson, grade: Grade): GradeLesson | null {
  const text = lesson.texts.find((t) => t.grades.includes(grade));
  return text ? cutText(curriculum, lesson, text, grade) : null;
}

const known = new WeakMap<Curriculum, readonly GradeLesson[]>();

/** What most of the weight of a grade's lesson is. */
const HEAVY = ['body', 'questions', 'reserved', 'pictures', 'drawings', 'sounds'] as const;

/** A grade's lesson, of which that is made again when it is asked for. */
export const lightCut = (make: () => GradeLesson): GradeLesson =>
  lazily<GradeLesson, (typeof HEAVY)[number]>(make(), HEAVY, lazy(make));

/**
 * Every grade lesson that is published and not withdrawn, by grade, then in the lessons' order: listed once, however
 * many pages ask for them, and of each its body and its questions cut when they are asked for.
 */
export function cutAll(curriculum: Curriculum): GradeLesson[] {
  const lessons =
    known.get(curriculum) ??
    curriculum.lessons
      .filter(isTaught)
      .flatMap((lesson) =>
        lesson.texts.flatMap((text) =>
          text.grades.map((grade) => lightCut(() => cutText(curriculum, lesson, text, grade))),
        ),
      )
      .sort((a, b) => a.grade - b.grade);
  known.set(curriculum, lessons);
  return [...lessons];
}

/** One of its texts as a grade of that text has it: also where another text of the lesson claims the same grade. */
export function cutText(
  { office, frameworks, forms: paperForms, drawings, myths }: Curriculum,
  lesson: Lesson,
  text: LessonText,
  grade: Grade,
): GradeLesson {
  const { title, summary, sources, revisions, reviewer, slug, pictures } = lesson;
  const taught = formsOf(lesson, text);
  const latest = revisions.at(-1)!;
  const period = periodOf(paperForms, grade);
  const body = keepGrade(text.body, grade);
  const asked = text.questions.filter((q) => !q.retired && q.grades.includes(grade));
  const questions = asked.filter(({ use }) => use === 'quiz');
  return {
    slug,
    grade,
    band: bandOf(grade),
    title: text.title ?? title,
    topic: text.title === undefined || text.title === title ? null : title,
    summary: text.summary ?? summary,
    shared: { grades: text.grades, own: ownParts(text.body) },
    minutes: text.minutes,
    period,
    periods: Math.max(1, Math.round(text.minutes / period)),
    objectives: text.objectives,
    outcomes: onlyPrintable(
      frameworks.outcomes.filter((o) => o.grade === grade && !o.truncated && text.outcomes.includes(o.id)),
    ),
    competences: onlyPrintable(
      frameworks.competences.filter(
        (c) => c.level === frameworks.competenceLevels[grade] && !c.truncated && text.competences.includes(c.code),
      ),
    ),
    qualities: text.qualities,
    materials: text.materials,
    body,
    questions,
    reserved: asked.filter(({ use }) => use === 'test'),
    sources: byMention(body, onlyPrintable(sources)),
    forms: onlyPrintable(frameworks.forms.filter(({ id }) => taught.includes(id))),
    contacts: byName(onlyPrintable(office.contacts).map((contact) => [contact.id, contact])),
    pictures,
    drawings: drawingsOf(asked, body, drawings),
    myths: mythsOf(asked, myths),
    sounds: text.sounds,
    languages: lesson.languages ?? [],
    care: lesson.care,
    revision: { number: revisions.length, date: latest.date, changed: ownChange(revisions, grade) },
    revisions,
    reviewer,
    office: { name: office.name, letterhead: letterheadOf(office, grade), site: office.site },
    programme: frameworks.programme,
    competenceDocument: frameworks.competenceDocument,
    testForm: testFormOf(paperForms, grade),
    planForm: planFormOf(paperForms, grade),
    paperWords: paperForms.papers,
    yearForm: paperForms.year,
  };
}

/** What was changed last of what a grade has. */
const ownChange = (revisions: LessonFile['revisions'], grade: Grade): string =>
  (revisions.findLast((revision) => isAbout(revision, grade)) ?? revisions.at(-1)!).changed;

/**
 * Those of the drawings that these questions show, and the pieces of exercises in this tree, each once, by name.
 */
export function drawingsOf(
  questions: readonly Question[],
  tree: readonly Flow[],
  drawings: Curriculum['drawings'],
): Curriculum['drawings'] {
  const ofQuestions = questions.flatMap(partsOf).flatMap(({ picture }) => picture ?? []);
  const names = new Set([...ofQuestions, ...picturedIn(tree).map(({ picture }) => picture)]);
  return byName([...names].sort().flatMap((name) => (drawings[name] ? [[name, drawings[name]]] : [])));
}

/** What a child tells itself by the misconceptions that these questions name. */
export function mythsOf(questions: readonly Question[], myths: readonly Myth[]): GradeLesson['myths'] {
  const named = new Set(questions.flatMap(partsOf).map(({ myth }) => myth));
  return byName(myths.flatMap(({ id, text }) => (named.has(id) ? [[id, text]] : [])));
}

/** A commune's committee manages schools up to grade 9; upper secondary schools are the province's. */
const letterheadOf = ({ letterhead, letterhead_thpt: upper }: Office, grade: Grade): string[] =>
  bandOf(grade) === 'thpt' && upper.length ? upper : letterhead;

function ownParts(body: Flow[]): OwnPart[] {
  const parts: OwnPart[] = [];
  walk(body, (node, parents) => {
    if (node.type !== 'block' || node.name !== 'Grades') return;
    const around = parents.findLast((parent) => parent.type === 'block' && parent.name === 'Activity') as
      | BlockNode
      | undefined;
    parts.push({
      only: node.props.only as Grade[],
      nodes: node.children,
      ...(around ? { activity: String(around.props.title) } : {}),
    });
  });
  return parts;
}

/** Opens the <Grades> blocks meant for this grade and drops the others, at every depth. */
function keepGrade(nodes: Flow[], grade: Grade): Flow[] {
  return nodes.flatMap((node): Flow[] => {
    if (node.type === 'quote') return [{ ...node, children: keepGrade(node.children, grade) }];
    if (node.type === 'list') return [{ ...node, items: node.items.map((item) => keepGrade(item, grade)) }];
    if (node.type !== 'block') return [node];
    const children = keepGrade(node.children, grade);
    if (node.name !== 'Grades') return [{ ...node, children }];
    return (node.props.only as Grade[]).includes(grade) ? children : [];
  });
}
