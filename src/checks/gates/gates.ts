import type { Gate } from './gate.ts';
import { alike } from './alike.ts';
import { coinedWords } from './coined-words.ts';
import { commas } from './commas.ts';
import { deckSize } from './deck-size.ts';
import { enoughMinutes } from './enough-minutes.ts';
import { enoughQuestions } from './enough-questions.ts';
import { fourSteps } from './four-steps.ts';
import { handsOn } from './hands-on.ts';
import { innocentPhrases } from './innocent-phrases.ts';
import { ladder } from './ladder.ts';
import { levelShares } from './level-shares.ts';
import { longSentences } from './long-sentences.ts';
import { mythNamed } from './myth-named.ts';
import { newTerms } from './new-terms.ts';
import { notAllTraps } from './not-all-traps.ts';
import { objectivesTwice } from './objectives-twice.ts';
import { oneRegion } from './one-region.ts';
import { oneSheet } from './one-sheet.ts';
import { optionsReader } from './options-reader.ts';
import { ownSentences } from './own-sentences.ts';
import { ownSetting } from './own-setting.ts';
import { paragraphs } from './paragraphs.ts';
import { parents } from './parents.ts';
import { planPages } from './plan-pages.ts';
import { recovers } from './recovers.ts';
import { rightLongest } from './right-longest.ts';
import { rightShortest } from './right-shortest.ts';
import { robots } from './robots.ts';
import { sentenceLongest } from './sentence-longest.ts';
import { sentenceMean } from './sentence-mean.ts';
import { sourcesStand } from './sources-stand.ts';
import { spelling } from './spelling.ts';
import { storyChoices } from './story-choices.ts';
import { translated } from './translated.ts';
import { trueStatements } from './true-statements.ts';
import { waits } from './waits.ts';

/**
 * Every gate: what questions tell, who can guess them, how sentences and words read, what is told and done, the time,
 * the paper.
 */
export const gates: readonly Gate[] = [
  enoughQuestions,
  rightLongest,
  rightShortest,
  trueStatements,
  notAllTraps,
  innocentPhrases,
  storyChoices,
  mythNamed,
  coinedWords,
  objectivesTwice,
  levelShares,
  alike,
  optionsReader,
  robots,
  sentenceMean,
  sentenceLongest,
  longSentences,
  commas,
  paragraphs,
  waits,
  newTerms,
  ladder,
  translated,
  oneRegion,
  parents,
  spelling,
  sourcesStand,
  ownSentences,
  ownSetting,
  recovers,
  handsOn,
  enoughMinutes,
  fourSteps,
  oneSheet,
  planPages,
  deckSize,
];
