/** All that makes a test out of a grade's questions, for a browser: the same functions that `npm run paper` calls. */
import { readCode } from '../curriculum/paper-code.ts';
import { showBytes } from '../curriculum/show-bytes.ts';
import { zip } from '../targets/zip.ts';
import { chooseTest } from '../teaching/choose-test.ts';
import { findReworded, findUnreleased, recallPaper, sayReworded } from '../teaching/recall-paper.ts';
import { sayTime } from '../teaching/test-time.ts';
import { drawDrawings } from './draw-drawings.ts';
import { lookAtTest } from './look-at-test.ts';
import { paperNeeded } from './paper-needed.ts';
import { readFamily } from './read-family.ts';
import { facesOf, testFiles, testName } from './test-files.ts';

const engine = {
  chooseTest,
  drawDrawings,
  facesOf,
  findReworded,
  findUnreleased,
  lookAtTest,
  paperNeeded,
  readCode,
  readFamily,
  recallPaper,
  sayReworded,
  sayTime,
  showBytes,
  testFiles,
  testName,
  zip,
};
export type Engine = typeof engine;

khienRaDe('bo-may', engine);
