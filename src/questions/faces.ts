import type { GradeLesson } from '../curriculum/cut.ts';
import type { Exercise, Kind, WebKind } from './kinds.ts';
import type { View } from './kind.ts';
import ChoicesAnswer from './choices/Answer.astro';
import Choices from './choices/Choices.astro';
import FindSignsAnswer from './find-signs/Answer.astro';
import FindSigns from './find-signs/Face.astro';
import Spot from './find-signs/Spot.astro';
import GapAnswer from './gap/Answer.astro';
import Gap from './gap/Face.astro';
import GapLive from './gap/Live.astro';
import Filled from './gap/Filled.astro';
import Hole from './gap/Hole.astro';
import MatchAnswer from './match/Answer.astro';
import Match from './match/Face.astro';
import MatchLive from './match/Live.astro';
import OrderAnswer from './order/Answer.astro';
import Order from './order/Face.astro';
import OrderLive from './order/Live.astro';
import ShortAnswerAnswer from './short-answer/Answer.astro';
import ShortAnswer from './short-answer/Face.astro';
import SortAnswer from './sort/Answer.astro';
import Sort from './sort/Face.astro';
import SortLive from './sort/Live.astro';
import StoryAnswer from './story/Answer.astro';
import Story from './story/Face.astro';
import StoryLive from './story/Live.astro';
import TrueFalseAnswer from './true-false/Answer.astro';
import TrueFalse from './true-false/Face.astro';

/** Each takes the exercise of its own kind. */
type Face = (props: { exercise: never; view: View; kind: string; id: string; lesson: GradeLesson }) => unknown;
type Live = (props: Record<string, unknown>) => unknown;
type Answer = (props: { exercise: never; lesson: GradeLesson }) => unknown;

/**
 * How a kind stands on the web: where it is answered, what is right and why, and the faces of the marks that its view
 * puts into the prompt; the script that is loaded where it is asked, when it is not that of every quiz.
 */
interface KindFaces {
  Face: Face;
  Answer: Answer;
  Live?: Live;
  spots?: Readonly<Record<string, (props: { node: never; lesson: GradeLesson }) => unknown>>;
}

/** null: it is not answered there. */
export const faces: Record<WebKind, KindFaces> & Record<Exclude<Kind, WebKind>, null> = {
  single: { Face: Choices, Answer: ChoicesAnswer },
  multiple: { Face: Choices, Answer: ChoicesAnswer },
  'true-false': { Face: TrueFalse, Answer: TrueFalseAnswer },
  'short-answer': { Face: ShortAnswer, Answer: ShortAnswerAnswer },
  order: { Face: Order, Answer: OrderAnswer, Live: OrderLive },
  match: { Face: Match, Answer: MatchAnswer, Live: MatchLive },
  'find-signs': { Face: FindSigns, Answer: FindSignsAnswer, spots: { Spot } },
  sort: { Face: Sort, Answer: SortAnswer, Live: SortLive },
  gap: { Face: Gap, Answer: GapAnswer, Live: GapLive, spots: { Gap: Filled, Hole } },
  story: { Face: Story, Answer: StoryAnswer, Live: StoryLive },
  essay: null,
};

/** The faces of an exercise that is answered on the web. */
export const facesOf = ({ kind }: Pick<Exercise, 'kind'>): KindFaces => {
  const found: KindFaces | null = faces[kind];
  if (!found) throw new Error(`A question of kind ${kind} is not answered on the web`);
  return found;
};

export const spotFaces = Object.assign({}, ...Object.values(faces).map((face) => face?.spots)) as NonNullable<
  KindFaces['spots']
>;

/** The scripts of the kinds that are asked here, each once. */
export const livesOf = (exercises: readonly Pick<Exercise, 'kind'>[]): Live[] => [
  ...new Set(exercises.flatMap((exercise) => facesOf(exercise).Live ?? [])),
];
