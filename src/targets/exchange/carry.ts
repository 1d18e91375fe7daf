import type { PaperContext } from '../../blocks/define.ts';
import type { GradeLesson } from '../../curriculum/cut.ts';
import type { Likeness, QuestionKind } from '../../questions/kind.ts';
import { KIND_NAMES, KINDS, kinds, passing, type Kind, type Question } from '../../questions/kinds.ts';
import type { Exercise } from '../../questions/question.ts';

/** What a format keeps of a kind of question, in words for teachers (Vietnamese). */
export interface Carriage {
  keeps: 'whole' | 'nearest' | 'nothing';
  /** Of what is whole, what to know before use, if anything; of the nearest way, what it is; else why not. */
  says: string;
}
export type Carries = Readonly<Record<Kind, Carriage>>;

/** Why one question finds no room, though its kind may (Vietnamese, after a colon). */
export interface Unfit {
  unfit: string;
}
type Ask<K extends Kind, Out> = (question: Extract<Question, { kind: K }>, context: PaperContext) => Out[] | Unfit;
type Way<K extends Kind, Out> = Carriage & { ask: Ask<K, Out> };

/**
 * A format's table by kind: of every kind there is an answer, if only why not. A question may become several of the
 * format's own.
 */
export type Ways<Out> = { readonly [K in Kind]: Way<K, Out> };

export const whole = <K extends Kind, Out>(ask: Ask<NoInfer<K>, Out>, says = ''): Way<K, Out> => ({
  keeps: 'whole',
  says,
  ask,
});
export const nearest = <K extends Kind, Out>(says: string, ask: Ask<NoInfer<K>, Out>): Way<K, Out> => ({
  keeps: 'nearest',
  says,
  ask,
});
export const nothing = <K extends Kind, Out>(says: string): Way<K, Out> => ({
  keeps: 'nothing',
  says,
  ask: () => ({ unfit: says }),
});

/** Every kind, by one answer for whatever it is. */
export const waysOfAll = <Out>(wayOf: (kind: Kind) => Way<Kind, Out>): Ways<Out> =>
  Object.fromEntries(KINDS.map((kind) => [kind, wayOf(kind)])) as unknown as Ways<Out>;

/**
 * `named`: the kinds that a program has a way for, or a reason of their own. Any other goes as the kind that it passes
 * for; else it stays away, and `otherwise` says why.
 */
export function waysOf<Out>(named: Partial<Ways<Out>>, otherwise: string): Ways<Out> {
  const own = named as Partial<Record<string, Way<Kind, Out>>>;
  return waysOfAll((kind) => {
    const { passesFor } = kinds[kind] as QuestionKind;
    return own[kind] ?? inGuise(passesFor && own[passesFor.kind], passesFor) ?? nothing(otherwise);
  });
}

/** The way of another kind, for one that passes for it: at best the nearest. */
export const inGuise = <Out>(
  way: Way<Kind, Out> | null | undefined,
  likeness: Likeness<Exercise> | null,
): Way<Kind, Out> | null =>
  way && likeness
    ? {
        keeps: way.keeps === 'nothing' ? 'nothing' : 'nearest',
        says: way.keeps === 'nothing' ? way.says : [likeness.says, way.says].filter(Boolean).join('; '),
        ask: (question, context) => way.ask(passing(question, likeness), context),
      }
    : null;

/** The table without what makes the questions: for whoever wants to know, not to have. */
export const carriesOf = <Out>(ways: Ways<Out>): Carries =>
  Object.fromEntries(KINDS.map((kind) => [kind, { keeps: ways[kind].keeps, says: ways[kind].says }])) as Record<
    Kind,
    Carriage
  >;

/** A grade's questions on their way to another program. */
export interface Load<Out> {
  lesson: GradeLesson;
  carries: Carries;
  /** Those that went in, in the lesson's order, each as one or several of the format's own. */
  carried: { question: Question; as: Out[] }[];
  /** Those that did not, with the reason. */
  left: { id: string; why: string }[];
  /** How many stay away because tests are drawn from them. */
  reserved: number;
}

/** Why a program that is played before the class is not for a lesson on private matters. */
export const PLAYED_IN_CLASS = 'bài riêng tư, không đem ra chơi trước lớp';

/**
 * A lesson's questions by a format's table. `inCompany`: why this program is not for a lesson on private matters
 * (Vietnamese): it is played before the class, or keeps on the pupil's device what was asked.
 */
export function carry<Out>(ways: Ways<Out>, lesson: GradeLesson, context: PaperContext, inCompany?: string): Load<Out> {
  const asked = lesson.questions.map((question) => {
    const ask = ways[question.kind].ask as (question: Question, context: PaperContext) => Out[] | Unfit;
    const unfit = lesson.care === 'private' ? inCompany : undefined;
    return { question, got: unfit === undefined ? ask(question, context) : { unfit } };
  });
  return {
    lesson,
    carries: carriesOf(ways),
    carried: asked.flatMap(({ question, got }) => ('unfit' in got ? [] : [{ question, as: got }])),
    left: asked.flatMap(({ question, got }) =>
      'unfit' in got ? [{ id: question.id, why: `${KIND_NAMES[question.kind]}: ${got.unfit}` }] : [],
    ),
    reserved: lesson.reserved.length,
  };
}
