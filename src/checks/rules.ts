import type { Rule } from './rule.ts';
import { activitySteps } from './activity-steps.ts';
import { alertDays } from './alert-days.ts';
import { alertHistory } from './alert-history.ts';
import { alertNames } from './alert-names.ts';
import { alertPages } from './alert-pages.ts';
import { alertSources } from './alert-sources.ts';
import { alertSpoken } from './alert-spoken.ts';
import { answerSheetRoom } from './answer-sheet-room.ts';
import { answersExplained } from './answers-explained.ts';
import { answersPictured } from './answers-pictured.ts';
import { background } from './background.ts';
import { blocksInTheOpen } from './blocks-in-the-open.ts';
import { claimsSourced } from './claims-sourced.ts';
import { composed } from './composed.ts';
import { curlyValues } from './curly-values.ts';
import { drawable } from './drawable.ts';
import { drawingsUsed } from './drawings-used.ts';
import { everyGradeReady } from './every-grade-ready.ts';
import { familyPage } from './family-page.ts';
import { familySheet } from './family-sheet.ts';
import { figureWords } from './figure-words.ts';
import { figures } from './figures.ts';
import { freeAddress } from './free-address.ts';
import { glyphs } from './glyphs.ts';
import { gradesOfLesson } from './grades-of-lesson.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { helpAtHand } from './help-at-hand.ts';
import { historyLine } from './history-line.ts';
import { historyOrder } from './history-order.ts';
import { knownCompetences } from './known-competences.ts';
import { knownContacts } from './known-contacts.ts';
import { knownDrawings } from './known-drawings.ts';
import { knownForms } from './known-forms.ts';
import { knownIds } from './known-ids.ts';
import { knownMyths } from './known-myths.ts';
import { knownObjectives } from './known-objectives.ts';
import { knownOutcomes } from './known-outcomes.ts';
import { knownPublishers } from './known-publishers.ts';
import { knownSources } from './known-sources.ts';
import { minutesAddUp } from './minutes-add-up.ts';
import { noMemory } from './no-memory.ts';
import { objectivesAsked } from './objectives-asked.ts';
import { oneTextAGrade } from './one-text-a-grade.ts';
import { optionsDiffer } from './options-differ.ts';
import { paperWords } from './paper-words.ts';
import { partsOfBlock } from './parts-of-block.ts';
import { partsOfKind } from './parts-of-kind.ts';
import { phaseMinutes } from './phase-minutes.ts';
import { photoTraces } from './photo-traces.ts';
import { pictureSize } from './picture-size.ts';
import { plainDrawings } from './plain-drawings.ts';
import { planForm } from './plan-form.ts';
import { privateCare } from './private-care.ts';
import { publishedAddresses } from './published-addresses.ts';
import { publishedIds } from './published-ids.ts';
import { questionPrompt } from './question-prompt.ts';
import { readingsAtHand } from './readings-at-hand.ts';
import { rightAnswers } from './right-answers.ts';
import { rubricOfTask } from './rubric-of-task.ts';
import { safeLinks } from './safe-links.ts';
import { sampleLinks } from './sample-links.ts';
import { samplePhones } from './sample-phones.ts';
import { shortVersion } from './short-version.ts';
import { siteBase } from './site-base.ts';
import { siteLinks } from './site-links.ts';
import { sounds } from './sounds.ts';
import { sourcesUsed } from './sources-used.ts';
import { storyPaths } from './story-paths.ts';
import { tablesFit } from './tables-fit.ts';
import { tasksNamed } from './tasks-named.ts';
import { tasksNumbered } from './tasks-numbered.ts';
import { testForm } from './test-form.ts';
import { testSize } from './test-size.ts';
import { tickets } from './tickets.ts';
import { uniqueIds } from './unique-ids.ts';
import { knownGroups } from './known-groups.ts';
import { yearForm } from './year-form.ts';
import { wholeParagraphs } from './whole-paragraphs.ts';
import { wholePeriods } from './whole-periods.ts';

/**
 * Every rule, in the order of a lesson's life: its files, its words, its questions, its sources, its releases; then
 * those of warnings.
 */
export const rules: readonly Rule[] = [
  composed,
  hiddenCharacters,
  freeAddress,
  glyphs,
  blocksInTheOpen,
  wholeParagraphs,
  partsOfBlock,
  rubricOfTask,
  tickets,
  uniqueIds,
  oneTextAGrade,
  gradesOfLesson,
  everyGradeReady,
  minutesAddUp,
  phaseMinutes,
  wholePeriods,
  activitySteps,
  readingsAtHand,
  background,
  shortVersion,
  familySheet,
  familyPage,
  tablesFit,
  figures,
  pictureSize,
  photoTraces,
  figureWords,
  sounds,
  safeLinks,
  siteLinks,
  sampleLinks,
  samplePhones,
  privateCare,
  knownIds,
  tasksNamed,
  tasksNumbered,
  knownObjectives,
  objectivesAsked,
  questionPrompt,
  partsOfKind,
  rightAnswers,
  storyPaths,
  answersExplained,
  optionsDiffer,
  knownMyths,
  knownDrawings,
  plainDrawings,
  drawable,
  answersPictured,
  drawingsUsed,
  answerSheetRoom,
  testForm,
  planForm,
  paperWords,
  yearForm,
  knownGroups,
  testSize,
  knownForms,
  knownOutcomes,
  knownCompetences,
  knownContacts,
  helpAtHand,
  knownSources,
  knownPublishers,
  claimsSourced,
  sourcesUsed,
  noMemory,
  publishedIds,
  publishedAddresses,
  historyLine,
  historyOrder,
  siteBase,
  curlyValues,
  alertDays,
  alertHistory,
  alertNames,
  alertSources,
  alertSpoken,
  alertPages,
];
